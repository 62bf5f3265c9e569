package io.vitharness.judges.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.testkit.Race;
import io.vitharness.testkit.TestResamples;
import java.io.IOException;
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
 * How long 5,000 captions against 5 references each take, from the files to the figures: in a fresh JVM, in one that is
 * warm, and in a fresh Python with pycocoevalcap and its tokenizer. Prints figures and asserts no time, but asserts that
 * both come to the same.
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
    private static final int ROUNDS = 8;

    @TempDir
    Path folder;

    @Test
    void captionsOfAValidationSet() throws Exception {
        write();
        assumeThat(Race.python()).as("-Dpeer.python: comparison skipped").isPresent();
        Race fresh = Race.of("captions, fresh process against pycocoevalcap");
        Race warm = Race.of("captions, round " + ROUNDS + " of a process against pycocoevalcap");
        for (int turn = 0; turn < Race.turns(); turn++) {
            List<CaptionProcess.Round> ours = CaptionProcess.Round.of(
                    Race.freshJvm(CaptionProcess.class, List.of(), folder.toString(), String.valueOf(ROUNDS)));
            CaptionProcess.Round peer = peer(Race.python().orElseThrow());
            for (int i = 0; i < peer.figures().size(); i++) {
                assertThat(ours.get(0).figures().get(i))
                        .as(CaptionProcess.FIGURES.get(i))
                        .isCloseTo(peer.figures().get(i), offset(1e-9));
            }
            fresh.add(ours.get(0).took(), peer.took());
            warm.add(ours.get(ROUNDS - 1).took(), peer.took());
        }
        System.out.println(Race.HEAD + "\n" + fresh.row() + "\n" + warm.row());
    }

    @Test
    void intervalsOfAValidationSet() throws IOException {
        write();
        Sheet sheet = CaptionProcess.sheet(folder);
        for (String name : List.of("CIDEr", "BLEU-4", "ROUGE-L")) {
            long started = System.nanoTime();
            sheet.metric(name).estimate(sheet.scored(), new TestResamples(1000));
            print("%s with 1,000 resamples: %.2f s", name, (System.nanoTime() - started) / 1e9);
        }
    }

    private CaptionProcess.Round peer(String python) throws Exception {
        String said = Race.script(python, CaptionBenchmarkTest.class, "peer.py", folder, folder.toString());
        String line =
                said.lines().filter(one -> one.startsWith("PEER ")).findFirst().orElseThrow();
        return CaptionProcess.Round.of(line.substring("PEER ".length())).get(0);
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
