package io.vitharness.judges.caption;

import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
import io.vitharness.testkit.Race;
import io.vitharness.testkit.TestResamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Scores captions in a process of its own, from the files to the figures: {@code CaptionProcess FOLDER ROUNDS}. Tells
 * of each round what it took and the figures; processor time counts from the start of the process.
 */
final class CaptionProcess {

    /** The figures that pycocoevalcap computes too; what it calls CIDEr is CIDEr-D. */
    static final List<String> FIGURES = List.of("BLEU-1", "BLEU-2", "BLEU-3", "BLEU-4", "ROUGE-L", "CIDEr");

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
                    .map(line -> Arrays.stream(line.split(" ", -1))
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
        Map<String, List<String>> references = captions(folder.resolve("gts.json"));
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB));
        captions(folder.resolve("res.json"))
                .forEach((picture, said) ->
                        sheet.add(picture, said.get(0), references.getOrDefault(picture, List.of())));
        return sheet;
    }

    // {"391895": [{"caption": "a man"}, ...], ...}
    private static Map<String, List<String>> captions(Path file) {
        Map<String, List<String>> captions = new LinkedHashMap<>();
        List<String> last = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    last = new ArrayList<>();
                    captions.put(parser.streamReadContext().getParent().currentName(), last);
                } else if (token == JsonToken.VALUE_STRING) {
                    last.add(parser.getString());
                }
            }
        }
        return captions;
    }
}
