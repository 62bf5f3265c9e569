package io.vitharness.judges.choice;

import io.vitharness.judges.choice.ChoiceConfig.Variant;
import io.vitharness.judges.choice.CorpusCase.Wanted;
import io.vitharness.spi.judge.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How every variant of the reader fares on a corpus of answers. */
public final class ConfusionTable {

    /** What became of one answer of the corpus. */
    public enum Verdict {
        RIGHT("right"),
        /** Another label than the answer says: the worst that a reader can do. */
        WRONG_LETTER("wrong letter"),
        /** A label was read where the answer says none. */
        INVENTED("read, says none"),
        /** The answer says a label that was not read. */
        MISSED("unread, says one"),
        /** A refusal was taken for an unreadable answer or the other way round; both count as not right. */
        MIXED_UP("refusal mixed up");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }
    }

    private final List<CorpusCase> cases;
    private final Map<Variant, List<Verdict>> verdicts = new EnumMap<>(Variant.class);

    private ConfusionTable(List<CorpusCase> cases) {
        this.cases = List.copyOf(cases);
        for (Variant variant : Variant.values()) {
            TextReader reader = TextReader.of(variant);
            verdicts.put(
                    variant, cases.stream().map(one -> verdict(one, reader)).toList());
        }
    }

    /** Reads every case with every variant. */
    public static ConfusionTable of(List<CorpusCase> cases) {
        return new ConfusionTable(cases);
    }

    /** How many cases of a variant came out so. */
    public int count(Variant variant, Verdict verdict) {
        return (int) verdicts(variant).stream().filter(verdict::equals).count();
    }

    /** The cases of a variant that came out so, in order. */
    public List<CorpusCase> cases(Variant variant, Verdict verdict) {
        List<CorpusCase> found = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (verdicts(variant).get(i) == verdict) {
                found.add(cases.get(i));
            }
        }
        return found;
    }

    /** The table as text, one line per variant, with a headline. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("choice: " + cases.size() + " answers with known readings");
        lines.add(line(
                "variant",
                Arrays.stream(Verdict.values()).map(verdict -> verdict.title).toList(),
                "right %"));
        for (Variant variant : Variant.values()) {
            List<String> counts = Arrays.stream(Verdict.values())
                    .map(verdict -> Integer.toString(count(variant, verdict)))
                    .toList();
            double share = cases.isEmpty() ? 0 : 100.0 * count(variant, Verdict.RIGHT) / cases.size();
            lines.add(line(variant.name().toLowerCase(Locale.ROOT), counts, String.format(Locale.ROOT, "%.1f", share)));
        }
        return lines;
    }

    private static String line(String name, List<String> cells, String last) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-10s", name));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%18s", cell)));
        return line.append(String.format(Locale.ROOT, "%10s", last)).toString();
    }

    private List<Verdict> verdicts(Variant variant) {
        return Objects.requireNonNull(verdicts.get(variant));
    }

    private static Verdict verdict(CorpusCase one, TextReader reader) {
        Reading reading = reader.read(one.choices(), one.answer());
        if (reading instanceof Reading.Clear clear) {
            return one.wanted() instanceof Wanted.Label wanted ? compare(wanted, clear) : Verdict.INVENTED;
        }
        if (one.wanted() instanceof Wanted.Label) {
            return Verdict.MISSED;
        }
        boolean declines = one.wanted() instanceof Wanted.Refusal;
        return declines == reading instanceof Reading.Refused ? Verdict.RIGHT : Verdict.MIXED_UP;
    }

    private static Verdict compare(Wanted.Label wanted, Reading.Clear clear) {
        return wanted.label().equals(clear.text()) ? Verdict.RIGHT : Verdict.WRONG_LETTER;
    }
}
