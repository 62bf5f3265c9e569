package io.vitharness.judges.caption;

import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
import io.vitharness.testkit.Race;
import io.vitharness.testkit.TestResamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores captions in a process of its own, from the files to the figures: {@code CaptionProcess FOLDER ROUNDS}. Tells
 * of each round what it took and the figures; processor time counts from the start of the process.
 */
final class CaptionProcess {

    /** The figures that pycocoevalcap computes too, then the one that it lacks. */
    static final List<String> FIGURES =
            List.of("BLEU-1", "BLEU-2", "BLEU-3", "BLEU-4", "ROUGE-L", "CIDEr", "plain CIDEr");

    /** One round: seconds, seconds of all processors, figures. */
    record Round(double wall, double processors, List<Double> figures) {

        Round {
            figures = List.copyOf(figures);
        }

        Race.Took took() {
            return new Race.Took(wall, processors);
        }

        static List<Round> of(String said) {
            return said.lines()
                    .map(line -> Arrays.stream(line.split(" "))
                            .map(Double::valueOf)
                            .toList())
                    .map(cells -> new Round(cells.get(0), cells.get(1), cells.subList(2, cells.size())))
                    .toList();
        }
    }

    private CaptionProcess() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        double before = 0;
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            long started = System.nanoTime();
            List<Double> figures = figures(sheet(folder));
            double wall = (System.nanoTime() - started) / 1e9;
            double used = Race.processors();
            System.out.println(wall + " " + (used - before) + " "
                    + figures.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            before = used;
        }
    }

    // the peer has no intervals
    private static List<Double> figures(Sheet sheet) {
        List<Double> figures = new ArrayList<>();
        for (String name : FIGURES) {
            figures.add(sheet.metric(name)
                    .estimate(sheet.scored(), new TestResamples(1))
                    .get(0)
                    .value());
        }
        return figures;
    }

    static Sheet sheet(Path folder) {
        JsonNode references = JsonMapper.shared().readTree(folder.resolve("gts.json"));
        JsonNode results = JsonMapper.shared().readTree(folder.resolve("res.json"));
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB));
        for (String picture : results.propertyNames()) {
            sheet.add(
                    picture,
                    caption(results.path(picture).path(0)),
                    references.path(picture).values().stream()
                            .map(CaptionProcess::caption)
                            .toList());
        }
        return sheet;
    }

    private static String caption(JsonNode one) {
        return one.path("caption").asString();
    }
}
