package io.vitharness.benchmarks.yesno;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads POPE's question files, or an answer sheet that repeats them. */
final class PopeQuestions {

    /** The order in which subsets are asked. */
    static final List<String> SUBSETS = List.of("random", "popular", "adversarial");

    private static final Pattern NAME = Pattern.compile("(?:.*_)?pope_(random|popular|adversarial)\\.json");

    private final PopeConfig config;
    private final Path data;
    private final Map<String, List<YesNoQuestion>> subsets = new LinkedHashMap<>();
    private final Map<String, String> ids = new TreeMap<>();
    private final DataDigest digest = new DataDigest();

    private PopeQuestions(PopeConfig config, Path data) {
        this.config = config;
        this.data = data;
    }

    static PopeQuestions read(PopeConfig config, Path data) throws IOException {
        var questions = new PopeQuestions(config, data);
        if (questions.isSheet()) {
            questions.readSheet();
        } else {
            questions.readFiles();
        }
        if (questions.all().isEmpty()) {
            throw new DataException(
                    data + ": found no question of the subsets " + config.subsets() + ", wanted some of " + SUBSETS);
        }
        return questions;
    }

    /** By subset, in the order in which they are asked; each in the order of its file. */
    Map<String, List<YesNoQuestion>> subsets() {
        return subsets;
    }

    List<YesNoQuestion> all() {
        return subsets.values().stream().flatMap(List::stream).toList();
    }

    /** Over the bytes of every file that was read. */
    DataDigest digest() {
        return digest;
    }

    /** Whether the questions come from a file of answers, which has no pictures. */
    boolean isSheet() {
        return Files.isRegularFile(data) && data.toString().endsWith(".jsonl");
    }

    private void readFiles() throws IOException {
        for (Map.Entry<String, Path> file : files().entrySet()) {
            if (isWanted(file.getKey())) {
                digest.add(file.getValue());
                subsets.put(file.getKey(), new ArrayList<>());
                for (JsonEntry entry : JsonFiles.lines(file.getValue())) {
                    add(file.getKey(), entry, "text");
                }
            }
        }
    }

    private void readSheet() throws IOException {
        digest.add(data);
        SUBSETS.stream().filter(this::isWanted).forEach(subset -> subsets.put(subset, new ArrayList<>()));
        for (JsonEntry entry : JsonFiles.lines(data)) {
            String subset = entry.words("category");
            if (!SUBSETS.contains(subset)) {
                throw entry.fault("category", "one of " + String.join(", ", SUBSETS));
            }
            if (isWanted(subset)) {
                add(subset, entry, "question");
            }
        }
        subsets.values().removeIf(List::isEmpty);
    }

    private boolean isWanted(String subset) {
        return config.subsets().isEmpty() || config.subsets().contains(subset);
    }

    private void add(String subset, JsonEntry entry, String text) throws DataException {
        List<YesNoQuestion> questions = subsets.getOrDefault(subset, List.of());
        String id = PopeIds.of(subset, entry);
        if (ids.containsKey(id)) {
            throw entry.fault("found question_id " + entry.id("question_id") + " again (first at " + ids.get(id)
                    + "), wanted every id once");
        }
        ids.put(id, entry.place());
        Optional<Boolean> key = YesNoQuestion.key(entry.text("label"));
        if (key.isEmpty()) {
            throw entry.fault("label", "yes or no");
        }
        questions.add(
                new YesNoQuestion(id, entry.words(text), entry.words("image"), key, Map.of("subset", subset), id));
    }

    private Map<String, Path> files() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (Path file : candidates()) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            if (name.matches()) {
                Path other = found.putIfAbsent(name.group(1), file);
                if (other != null) {
                    throw new DataException(data + ": found " + other.getFileName() + " and " + file.getFileName()
                            + ", wanted one file per subset; name a folder of one set");
                }
            }
        }
        List<String> absent = SUBSETS.stream()
                .filter(subset -> isWanted(subset) && !found.containsKey(subset))
                .toList();
        boolean one = Files.isRegularFile(data) && found.size() == 1;
        if (!absent.isEmpty() && !one) {
            throw new DataException(data + ": found no file of the subsets " + absent
                    + ", wanted coco_pope_<subset>.json for each; 'subsets' asks fewer");
        }
        Map<String, Path> ordered = new LinkedHashMap<>();
        SUBSETS.stream().filter(found::containsKey).forEach(subset -> ordered.put(subset, found.get(subset)));
        return ordered;
    }

    private List<Path> candidates() throws IOException {
        if (Files.isRegularFile(data)) {
            return List.of(data);
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted POPE's question files");
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
