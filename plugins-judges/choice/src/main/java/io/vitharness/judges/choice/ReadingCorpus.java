package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The adversarial answers of {@code readings.tsv} with their right readings; written for this project. */
public final class ReadingCorpus {

    private static final String FILE = "readings.tsv";

    private final Map<String, List<Choice>> sets = new HashMap<>();
    private final List<CorpusCase> cases = new ArrayList<>();

    private ReadingCorpus() {}

    /** All cases in the order of the file. */
    public static List<CorpusCase> load() {
        var corpus = new ReadingCorpus();
        String[] lines = text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            corpus.add(i + 1, lines[i]);
        }
        return List.copyOf(corpus.cases);
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(ReadingCorpus.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] cells = line.split("\t", -1);
        if (line.startsWith("@")) {
            sets.put(cells[0].substring(1), choices(cells));
            return;
        }
        if (cells.length != 3 || !sets.containsKey(cells[0])) {
            throw new IllegalStateException(
                    FILE + ":" + number + ": wanted a known set, a reading and an answer but found '" + line + "'");
        }
        List<Choice> choices = Objects.requireNonNull(sets.get(cells[0]));
        cases.add(new CorpusCase(number, choices, wanted(cells[1]), unescaped(cells[2])));
    }

    private static List<Choice> choices(String[] cells) {
        return Arrays.stream(cells, 1, cells.length)
                .map(cell -> cell.split("=", 2))
                .map(pair -> new Choice(pair[0], pair[1]))
                .toList();
    }

    private static CorpusCase.Wanted wanted(String reading) {
        return switch (reading) {
            case "refused" -> new CorpusCase.Wanted.Refusal();
            case "unclear" -> new CorpusCase.Wanted.Nothing();
            default -> new CorpusCase.Wanted.Label(reading);
        };
    }

    private static String unescaped(String cell) {
        var text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) != '\\') {
                text.append(cell.charAt(i));
                continue;
            }
            i++;
            switch (cell.charAt(i)) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(cell.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(cell.charAt(i));
            }
        }
        return text.toString();
    }
}
