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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The adversarial answers of {@code readings.tsv} with their right readings; written for this project. */
public final class ReadingCorpus {

    private static final String FILE = "readings.tsv";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");

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
        return ESCAPE.matcher(cell).replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
    }

    private static String character(String name) {
        return switch (name.charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'u' -> Character.toString(Integer.parseInt(name.substring(1), 16));
            default -> name;
        };
    }
}
