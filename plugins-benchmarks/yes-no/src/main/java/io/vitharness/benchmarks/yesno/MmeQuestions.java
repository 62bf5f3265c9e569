package io.vitharness.benchmarks.yesno;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads MME's questions, in pairs by picture, from any of its layouts. */
final class MmeQuestions {

    private final MmeConfig config;
    private final Path data;
    private final DataDigest digest = new DataDigest();
    private final Map<String, List<MmeLine>> pairs = new LinkedHashMap<>();

    private MmeQuestions(MmeConfig config, Path data) {
        this.config = config;
        this.data = data;
    }

    static MmeQuestions read(MmeConfig config, Path data) throws IOException {
        var questions = new MmeQuestions(config, data);
        questions.read();
        questions.requirePairs();
        return questions;
    }

    DataDigest digest() {
        return digest;
    }

    /** Whether the questions come from a file of answers, which has no pictures. */
    boolean isSheet() {
        return Files.isRegularFile(data);
    }

    List<YesNoQuestion> all() {
        List<YesNoQuestion> questions = new ArrayList<>();
        pairs.forEach((group, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                MmeLine line = lines.get(i);
                Map<String, String> tags = Map.of("task", line.task(), "area", MmeTasks.area(line.task()));
                questions.add(new YesNoQuestion(
                        group + "/" + (i + 1), line.question(), group, Optional.of(line.yes()), tags, group));
            }
        });
        return questions;
    }

    /** The pairs by what their picture is called: sub-task and name. */
    Map<String, List<MmeLine>> pairs() {
        return pairs;
    }

    private void read() throws IOException {
        if (Files.isRegularFile(data)) {
            digest.add(data);
            List<MmeLine> sheet = MmeTables.sheet(data);
            asked().forEach(task ->
                    sheet.stream().filter(line -> line.task().equals(task)).forEach(this::add));
            requireTasks();
            return;
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted MME's folder of sub-tasks");
        }
        for (String task : asked()) {
            readTask(task);
        }
        requireTasks();
    }

    // eval_tool's template gives the official order of pairs where it is there
    private void readTask(String task) throws IOException {
        Path template = data.resolve(task + ".txt");
        MmeFolder folder = new MmeFolder(data);
        if (Files.isRegularFile(template)) {
            digest.add(template);
            MmeTables.text(template, task).forEach(this::add);
        } else if (folder.has(task)) {
            for (Path text : folder.texts(task)) {
                digest.add(text);
            }
            folder.read(task).forEach(this::add);
        }
    }

    private List<String> asked() {
        return MmeTasks.ALL.stream().filter(config::asks).toList();
    }

    private void add(MmeLine line) {
        pairs.computeIfAbsent(line.group(), group -> new ArrayList<>()).add(line);
    }

    private void requireTasks() throws DataException {
        List<String> absent = asked().stream()
                .filter(task -> pairs.values().stream()
                        .noneMatch(pair -> pair.get(0).task().equals(task)))
                .toList();
        if (!absent.isEmpty() && !isShort(absent)) {
            throw new DataException(data + ": found no questions of " + absent
                    + ", wanted a folder or a text of each sub-task; 'tasks' asks fewer");
        }
    }

    // a synthetic set has few sub-tasks: nobody draws celebrities of shapes; one that 'tasks' names must be there
    private boolean isShort(List<String> absent) {
        return config.tasks().isEmpty()
                && absent.size() < MmeTasks.ALL.size()
                && Files.isRegularFile(data.resolve(SyntheticSets.MARKER));
    }

    private void requirePairs() throws DataException {
        for (Map.Entry<String, List<MmeLine>> pair : pairs.entrySet()) {
            List<MmeLine> lines = pair.getValue();
            if (lines.size() != 2 || lines.get(0).key().equals(lines.get(1).key())) {
                throw new DataException(lines.get(0).place() + ": found "
                        + lines.stream().map(MmeLine::key).distinct().count() + " different questions in "
                        + lines.size() + " lines about " + pair.getKey() + ", wanted two: accuracy+ counts pairs");
            }
        }
    }
}
