package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answers of one file that another harness recorded: VLMEvalKit's XLSX, TSV or CSV, LLaVA's or SEED-Bench's JSON lines,
 * MM-Vet's object of answers by id.
 * The format is told by the first bytes.
 *
 * @param answers every line in order, repeated ids included
 */
public record AnswerFile(List<RecordedAnswer> answers) {

    private static final int HEAD = 1024;

    public AnswerFile {
        answers = List.copyOf(answers);
    }

    /**
     * Reads a file.
     *
     * @throws DataException when it is not such a file; names the line or row, what was found, what would be right
     */
    public static AnswerFile read(Path file, AnswerColumns columns) throws IOException {
        return read(file, columns, AnswerLimits.USUAL);
    }

    static AnswerFile read(Path file, AnswerColumns columns, AnswerLimits limits) throws IOException {
        limits.checkSize(file);
        byte[] head = head(file);
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return new AnswerFile(new SheetAnswers(file, columns, limits).read());
        }
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
            throw new DataException(file + ":1: the file is UTF-16; save it as UTF-8");
        }
        if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new DataException(file + ": an old Excel file (.xls); save it as .xlsx");
        }
        return new AnswerFile(startsWithBrace(head) ? json(file, columns) : new TableAnswers(file, columns).read());
    }

    private static List<RecordedAnswer> json(Path file, AnswerColumns columns) throws IOException {
        String text = Utf8.read(file);
        Optional<List<RecordedAnswer>> map = MapAnswers.read(file, columns, text);
        return map.isPresent() ? map.get() : new LineAnswers(file, columns).read(text);
    }

    /** Ids that stand in the file more than once, with their lines in order. */
    public Map<String, List<Integer>> repeated() {
        Map<String, List<Integer>> lines = answers.stream()
                .collect(Collectors.groupingBy(
                        RecordedAnswer::id,
                        LinkedHashMap::new,
                        Collectors.mapping(RecordedAnswer::line, Collectors.toList())));
        lines.values().removeIf(places -> places.size() < 2);
        return new TreeMap<>(lines);
    }

    /** The same with every id once: the second of an id becomes {@code id#2}, the third {@code id#3}. */
    public AnswerFile distinct() {
        Map<String, Integer> seen = new HashMap<>();
        return new AnswerFile(answers.stream()
                .map(answer -> answer.numbered(seen.merge(answer.id(), 1, Integer::sum)))
                .toList());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWithBrace(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return (text.startsWith("\ufeff") ? text.substring(1) : text)
                .stripLeading()
                .startsWith("{");
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
