package io.vitharness.judges.caption;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
import io.vitharness.testkit.TestResamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long 5,000 captions against 5 references each take, from texts to figures, in a cold JVM that reads the files
 * first; where {@code -Dpeer.python} names a Python with pycocoevalcap, the same of that, and the ratio. Prints
 * figures and asserts no time, but asserts that both come to the same.
 */
@Tag("benchmark")
@SuppressWarnings("StringSplitter")
class CaptionBenchmarkTest {

    private static final int PICTURES = 5000;
    private static final int REFERENCES = 5;
    private static final String[] WORDS =
            ("a the of on in with and at to near two three man woman dog cat street table red white blue"
                            + " black small large sitting standing riding holding bench train bus plate food people group"
                            + " young old front building tennis ball player field water beach boat sky kitchen bathroom"
                            + " sink toilet next top side some while down his her several that there parked grass room"
                            + " dog's T-shirt it's 2 black-and-white cannot U.S. 10:30 x-ray and/or $5")
                    .split(" ");
    private static final String PEER = """
            import json, os, sys, time
            started = time.time()
            gts = json.load(open(sys.argv[1])); res = json.load(open(sys.argv[2]))
            from pycocoevalcap.tokenizer.ptbtokenizer import PTBTokenizer
            from pycocoevalcap.bleu.bleu import Bleu
            from pycocoevalcap.rouge.rouge import Rouge
            from pycocoevalcap.cider.cider import Cider
            tokenizer = PTBTokenizer()
            gts = tokenizer.tokenize(gts); res = tokenizer.tokenize(res)
            bleu = Bleu(4).compute_score(gts, res, verbose=0)[0]
            rouge = Rouge().compute_score(gts, res)[0]
            cider = Cider().compute_score(gts, res)[0]
            used = sum(os.times()[:4])
            print('PEER', time.time() - started, used, bleu[3], rouge, cider)
            """;

    @TempDir
    Path folder;

    @Test
    void captionsOfAValidationSet() throws Exception {
        write();
        List<Double> figures = List.of();
        List<Double> walls = new ArrayList<>();
        List<Double> used = new ArrayList<>();
        for (int round = 1; round <= 5; round++) {
            long started = System.nanoTime();
            double before = used();
            figures = figures(sheet());
            walls.add((System.nanoTime() - started) / 1e9);
            used.add(used() - before);
            print(
                    "round %d: %d captions against %d references each in %.2f s, %.2f s of all processors",
                    round, PICTURES, REFERENCES, walls.get(round - 1), used.get(round - 1));
        }
        String python = System.getProperty("peer.python", "");
        if (!python.isEmpty()) {
            compare(python, figures, walls, used);
        }
    }

    @Test
    void intervalsOfAValidationSet() throws IOException {
        write();
        Sheet sheet = sheet();
        for (String name : List.of("CIDEr", "BLEU-4", "ROUGE-L")) {
            long started = System.nanoTime();
            sheet.metric(name).estimate(sheet.scored(), new TestResamples(1000));
            print("%s with 1,000 resamples: %.2f s", name, (System.nanoTime() - started) / 1e9);
        }
    }

    private void compare(String python, List<Double> figures, List<Double> walls, List<Double> used) throws Exception {
        Path script = Files.writeString(folder.resolve("peer.py"), PEER);
        Process peer = new ProcessBuilder(
                        python,
                        script.toString(),
                        folder.resolve("gts.json").toString(),
                        folder.resolve("res.json").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(peer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(peer.waitFor()).as(said).isZero();
        String[] cells = said.lines()
                .filter(line -> line.startsWith("PEER"))
                .findFirst()
                .orElseThrow()
                .split(" ");
        for (int i = 0; i < figures.size(); i++) {
            assertThat(Math.abs(figures.get(i) - Double.parseDouble(cells[3 + i])))
                    .isLessThan(1e-9);
        }
        double wall = Double.parseDouble(cells[1]);
        double processors = Double.parseDouble(cells[2]);
        print("pycocoevalcap: %.2f s, %.2f s of all processors; figures equal to 1e-9", wall, processors);
        print("it takes %.1f times our first round, %.1f times our last", wall / walls.get(0), wall / walls.get(4));
        print("by processor time %.1f and %.1f times", processors / used.get(0), processors / used.get(4));
    }

    // compiler and collector included
    private static double used() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static List<Double> figures(Sheet sheet) {
        return List.of(fast(sheet, "BLEU-4"), fast(sheet, "ROUGE-L"), fast(sheet, "CIDEr"));
    }

    // the peer has no intervals
    private static double fast(Sheet sheet, String name) {
        return sheet.metric(name)
                .estimate(sheet.scored(), new TestResamples(1))
                .get(0)
                .value();
    }

    private Sheet sheet() {
        JsonMapper json = JsonMapper.shared();
        var references = json.readTree(folder.resolve("gts.json"));
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB));
        json.readTree(folder.resolve("res.json"))
                .properties()
                .forEach(entry -> sheet.add(
                        entry.getKey(),
                        entry.getValue().get(0).path("caption").asString(),
                        references.path(entry.getKey()).values().stream()
                                .map(one -> one.path("caption").asString())
                                .toList()));
        return sheet;
    }

    private void write() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        Map<String, Object> references = new java.util.LinkedHashMap<>();
        Map<String, Object> results = new java.util.LinkedHashMap<>();
        for (int i = 0; i < PICTURES; i++) {
            List<Map<String, String>> captions = new ArrayList<>();
            for (int j = 0; j < REFERENCES; j++) {
                captions.add(Map.of("caption", caption(random)));
            }
            references.put("" + (100_000 + i), captions);
            results.put("" + (100_000 + i), List.of(Map.of("caption", caption(random))));
        }
        JsonMapper.shared().writeValue(folder.resolve("gts.json"), references);
        JsonMapper.shared().writeValue(folder.resolve("res.json"), results);
    }

    private static String caption(SplittableRandom random) {
        StringBuilder caption = new StringBuilder("A");
        int words = 7 + random.nextInt(7);
        for (int i = 0; i < words; i++) {
            // squares make some words common, as in real captions
            double place = random.nextDouble() * random.nextDouble();
            caption.append(' ').append(WORDS[(int) (place * WORDS.length)]);
            caption.append(random.nextInt(12) == 0 ? "," : "");
        }
        return caption.append(random.nextInt(3) == 0 ? " outside" : " outside.").toString();
    }

    private static void print(String form, Object... values) {
        System.out.println("[measured] " + String.format(Locale.ROOT, form, values));
    }
}
