package io.vitharness.benchmarks.yesno;

import io.vitharness.data.answers.Utf8;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files that hold many questions of MME: eval_tool's {@code <task>.txt}, and sheets of JSON lines. */
final class MmeTables {

    private MmeTables() {}

    /**
     * A file of eval_tool: {@code image\tquestion\tkey}, with the answer as a fourth column in results. An answer may
     * go on in lines without a tab, as some results have it.
     */
    static List<MmeLine> text(Path file, String task) throws IOException {
        List<MmeLine> read = new ArrayList<>();
        String[] lines = Utf8.read(file).split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", 4);
            if (cells.length >= 3) {
                MmeLine line = MmeLine.of(MmeLine.place(file, i), task, cells[0], cells[1], cells[2]);
                read.add(cells.length == 4 ? line.with(cells[3]) : line);
            } else if (!lines[i].isBlank() && !goesOn(read, lines[i])) {
                throw new DataException(MmeLine.place(file, i) + ": found " + cells.length
                        + " cells, wanted picture, question, key and at most an answer between tabs");
            }
        }
        return read;
    }

    /** Lines with {@code category}, {@code image}, {@code question}, {@code gt} and {@code answer}. */
    static List<MmeLine> sheet(Path file) throws IOException {
        List<MmeLine> read = new ArrayList<>();
        for (JsonEntry entry : JsonFiles.lines(file)) {
            String task = entry.words("category");
            if (!MmeTasks.ALL.contains(task)) {
                throw entry.fault("category", "one of " + String.join(", ", MmeTasks.ALL));
            }
            MmeLine line =
                    MmeLine.of(entry.place(), task, entry.words("image"), entry.words("question"), entry.text("gt"));
            read.add(entry.has("answer") ? line.with(entry.text("answer")) : line);
        }
        return read;
    }

    private static boolean goesOn(List<MmeLine> read, String line) {
        if (read.isEmpty() || line.contains("\t")) {
            return false;
        }
        MmeLine last = read.get(read.size() - 1);
        last.answer().ifPresent(said -> read.set(read.size() - 1, last.with(said + "\n" + line)));
        return last.answer().isPresent();
    }

    /** Whether a name is that of a sub-task's file. */
    static boolean isTask(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".txt")
                && MmeTasks.ALL.contains(name.substring(0, name.length() - ".txt".length()));
    }
}
