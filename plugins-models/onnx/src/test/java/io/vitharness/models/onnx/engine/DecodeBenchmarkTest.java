package io.vitharness.models.onnx.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.models.onnx.graph.SpeedDecoder;
import io.vitharness.testkit.Race;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading a prompt and writing an answer with a decoder of 12 million weights, one thread, against the raw session of
 * Python's onnxruntime on the same file in the same turns; and against ourselves with a memory that every step copies to
 * Java and back, as DJL does. Prints figures and asserts no time, but asserts that all come to the same.
 */
@Tag("benchmark")
class DecodeBenchmarkTest {

    private static final int PROMPT = 512;
    private static final int ANSWER = 64;
    private static final int ROUNDS = 7;
    private static final SessionSettings SETTINGS =
            new SessionSettings(1, new Placement(Placement.Provider.CPU, 0, Optional.empty()));

    @TempDir
    Path folder;

    /** What reading and writing took, and what the last logits add up to. */
    private record Round(Race.Took prefill, Race.Took decoding, double sum) {}

    /** Reads further rows and tells the logits of the last. */
    @FunctionalInterface
    private interface Steps {
        float[] step(Map<String, Tensor> feeds, int rows) throws Exception;
    }

    @Test
    void readingAndWritingAgainstPythonsRawSession() throws Exception {
        assumeThat(Race.python()).as("-Dpeer.python: comparison skipped").isPresent();
        Path file = SpeedDecoder.write(folder.resolve("decoder.onnx"));
        Race prefill = Race.of("reading " + PROMPT + " tokens against Python's raw session");
        Race decoding = Race.of("writing " + ANSWER + " tokens against Python's raw session");
        try (Session session = Session.open(file, SETTINGS)) {
            inPlace(session);
            for (int turn = 0; turn < Race.turns(); turn++) {
                Round ours = inPlace(session);
                Round peer = peer(file);
                assertThat(ours.sum()).isCloseTo(peer.sum(), within(peer.sum() * 1e-4));
                prefill.add(ours.prefill(), peer.prefill());
                decoding.add(ours.decoding(), peer.decoding());
                print("ours", ours);
                print("peer", peer);
            }
        }
        System.out.println(Race.HEAD + "\n" + prefill.row() + "\n" + decoding.row());
    }

    @Test
    void aMemoryInPlaceAgainstOneThatIsCopied() throws Exception {
        Path file = SpeedDecoder.write(folder.resolve("decoder.onnx"));
        Race decoding = Race.of("writing " + ANSWER + " tokens, in place against copied at every step");
        try (Session session = Session.open(file, SETTINGS)) {
            inPlace(session);
            copied(session);
            for (int turn = 0; turn < Race.turns(); turn++) {
                Round inPlace = inPlace(session);
                Round copied = copied(session);
                assertThat(inPlace.sum()).isCloseTo(copied.sum(), within(copied.sum() * 1e-5));
                decoding.add(inPlace.decoding(), copied.decoding());
                print("in place", inPlace);
                print("copied", copied);
            }
        }
        System.out.println(Race.HEAD + "\n" + decoding.row());
    }

    private static Round inPlace(Session session) throws Exception {
        CachedDecoder decoder = new CachedDecoder(session);
        return median(() -> {
            CachedDecoder.Run run = decoder.begin(1);
            return (feeds, rows) -> run.step(feeds, rows, true).last(0);
        });
    }

    private static Round copied(Session session) throws Exception {
        return median(() -> {
            Map<String, Tensor> memory = new HashMap<>();
            for (var input : session.header().inputs()) {
                CacheSlot.of(session, input)
                        .ifPresent(slot -> memory.put(
                                slot.past(), Tensor.floats(new float[0], 1, slot.heads(), 0, slot.width())));
            }
            return (feeds, rows) -> {
                Map<String, Tensor> all = new HashMap<>(feeds);
                all.putAll(memory);
                Outputs outputs = session.run(all);
                for (String past : List.copyOf(memory.keySet())) {
                    memory.put(past, outputs.get(past.replace("past_key_values", "present")));
                }
                return new Logits(outputs.get("logits")).last(0);
            };
        });
    }

    /** Begins a prompt anew. */
    @FunctionalInterface
    private interface Begin {
        Steps begin() throws Exception;
    }

    private static Round median(Begin begin) throws Exception {
        double[][] times = new double[4][ROUNDS];
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Steps steps = begin.begin();
            double[] start = clocks();
            float[] logits = steps.step(feeds(PROMPT, PROMPT), PROMPT);
            double[] read = clocks();
            for (int i = 0; i < ANSWER; i++) {
                logits = steps.step(feeds(1, PROMPT + i + 1), 1);
            }
            double[] written = clocks();
            for (int clock = 0; clock < 2; clock++) {
                times[clock][round] = read[clock] - start[clock];
                times[2 + clock][round] = written[clock] - read[clock];
            }
            sum = 0;
            for (float logit : logits) {
                sum += Math.abs(logit);
            }
        }
        for (double[] each : times) {
            Arrays.sort(each);
        }
        int half = ROUNDS / 2;
        return new Round(
                new Race.Took(times[0][half], times[1][half]), new Race.Took(times[2][half], times[3][half]), sum);
    }

    private static double[] clocks() {
        return new double[] {System.nanoTime() / 1e9, Race.processors()};
    }

    private static Map<String, Tensor> feeds(int rows, int total) {
        float[] values = new float[rows * SpeedDecoder.WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 17 - 8) / 8f;
        }
        long[] ones = new long[total];
        Arrays.fill(ones, 1);
        return Map.of(
                "inputs_embeds",
                Tensor.floats(values, 1, rows, SpeedDecoder.WIDTH),
                "attention_mask",
                Tensor.longs(ones, 1, total));
    }

    private Round peer(Path file) throws Exception {
        String said = Race.said(Race.script(
                        DecodeBenchmarkTest.class,
                        "peer-decode.py",
                        folder,
                        file.toString(),
                        String.valueOf(PROMPT),
                        String.valueOf(ANSWER),
                        String.valueOf(ROUNDS),
                        "1")
                .start());
        double[] numbers = Arrays.stream(said.strip().substring("PEER ".length()).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Round(
                new Race.Took(numbers[0], numbers[1]), new Race.Took(numbers[2], numbers[3]), numbers[4]);
    }

    private static void print(String who, Round round) {
        System.out.println(String.format(
                Locale.ROOT,
                "[measured] %s: reading %.0f tokens/s, writing %.1f tokens/s",
                who,
                PROMPT / round.prefill().wall(),
                ANSWER / round.decoding().wall()));
    }
}
