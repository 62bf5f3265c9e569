package io.vitharness.models.onnx.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.Size;
import io.vitharness.models.onnx.Fixture;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.engine.Outputs;
import io.vitharness.models.onnx.engine.Placement;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.SessionSettings;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Race;
import io.vitharness.testkit.TestWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PicoDet on one thread beside Python in turns: the session alone, and from the bytes of a photograph to places (decode,
 * resize, normalise, run, suppress) beside Pillow, numpy and onnxruntime. {@code ./mvnw verify -Pbenchmarks
 * -Dtest=DetectorSpeedTest -Dpeer.python=<python3>}; needs {@code pip install onnxruntime==1.29.0 numpy pillow}. Of a turn
 * the median round counts.
 */
@Tag("benchmark")
class DetectorSpeedTest {

    private static final int ROUNDS = Integer.getInteger("peer.rounds", 100);

    @TempDir
    Path folder;

    /** What the other took, and a figure of what it found. */
    private record Peer(Race.Took took, double checksum) {}

    private interface Run {
        void round(int number) throws Exception;
    }

    @Test
    void noSlowerThanPython() throws Exception {
        assumeThat(Race.python()).as("-Dpeer.python: comparison skipped").isPresent();
        Fixture data = Fixture.data("det-onnx");
        Race raw = Race.of("PicoDet-S-320, session alone, 1 thread");
        Race whole = Race.of("PicoDet-S-320, photograph to places, 1 thread");
        try (Session session = session(data);
                Model model = model(data)) {
            Tensor pixels = pixels(data);
            List<Image> photographs = photographs(data);
            for (int turn = 0; turn < Race.turns(); turn++) {
                Race.Took ourRaw = timed(round -> session.run(Map.of("image", pixels)));
                Race.Took ourWhole = timed(round -> model.answer(new Request(
                        Prompt.of(new Part.Picture(photographs.get(round % photographs.size()))), Decoding.greedy(1))));
                Map<String, Peer> theirs = peer(data);
                raw.add(ourRaw, theirs.get("raw").took());
                whole.add(ourWhole, theirs.get("whole").took());
                assertThat(sum(session.run(Map.of("image", pixels))))
                        .isCloseTo(theirs.get("raw").checksum(), within(1e-2));
                assertThat(theirs.get("whole").checksum()).isEqualTo(100);
            }
        }
        System.out.println(Race.HEAD + "\n" + raw.row() + "\n" + whole.row());
        System.out.println(String.format(
                Locale.ROOT,
                "times by wall and processors: alone %.3f, %.3f; whole %.3f, %.3f",
                raw.wallTimes(),
                raw.processorTimes(),
                whole.wallTimes(),
                whole.processorTimes()));
        assertThat(Math.max(raw.wallTimes(), raw.processorTimes())).isGreaterThanOrEqualTo(0.95);
        assertThat(Math.max(whole.wallTimes(), whole.processorTimes())).isGreaterThanOrEqualTo(1);
    }

    /** Half as many rounds before, which are not counted. */
    private static Race.Took timed(Run run) throws Exception {
        double[] walls = new double[ROUNDS];
        double used = 0;
        for (int i = 0; i < ROUNDS + ROUNDS / 2; i++) {
            if (i == ROUNDS / 2) {
                used = Race.processors();
            }
            long started = System.nanoTime();
            run.round(i);
            if (i >= ROUNDS / 2) {
                walls[i - ROUNDS / 2] = (System.nanoTime() - started) / 1e9;
            }
        }
        double processors = (Race.processors() - used) / ROUNDS;
        Arrays.sort(walls);
        return new Race.Took(walls[ROUNDS / 2], processors);
    }

    private Map<String, Peer> peer(Fixture data) throws IOException, InterruptedException {
        Process process = Race.script(
                        DetectorSpeedTest.class,
                        "peer.py",
                        folder,
                        data.folder().toString(),
                        "1",
                        Integer.toString(ROUNDS))
                .start();
        Map<String, Peer> took = new HashMap<>();
        for (String line : Race.said(process).strip().split("\n", -1)) {
            String[] words = line.split(" ", -1);
            Race.Took each = new Race.Took(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
            took.put(words[0], new Peer(each, Double.parseDouble(words[3])));
        }
        return took;
    }

    private static double sum(Outputs outputs) throws Exception {
        double sum = 0;
        for (String name : outputs.names()) {
            for (float value : outputs.get(name).floats()) {
                sum += value;
            }
        }
        return sum;
    }

    private static Session session(Fixture data) throws Exception {
        SessionSettings settings = new SessionSettings(1, new Placement(Placement.Provider.CPU, 0, Optional.empty()));
        return Session.open(data.folder().resolve("models/picodet_s_320_coco.onnx"), settings);
    }

    private static Tensor pixels(Fixture data) throws Exception {
        var processed = new PicoDet()
                .processor(new Size(320, 320))
                .process(new PictureDecoder().decode(data.bytes("tensor_parity_input_320_rgb.png")));
        return Tensor.floats(processed.pixels().values(), 1, 3, 320, 320);
    }

    private Model model(Fixture data) throws Exception {
        DetectorConfig usual = DetectorConfig.USUAL;
        DetectorConfig named = new DetectorConfig(
                Optional.of("picodet_s_320_coco"),
                Optional.of("coco.names"),
                usual.threshold(),
                usual.most(),
                usual.overlap(),
                usual.queries(),
                usual.naming(),
                usual.wordThreshold());
        OnnxConfig config = OnnxConfig.of(data.folder().resolve("models")).with(Optional.of("picodet"), named);
        return new OnnxProvider().open(config, new TestWorkshop(folder));
    }

    private static List<Image> photographs(Fixture data) throws IOException {
        List<Image> photographs = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.folder().resolve("images"))) {
            for (Path file : files.sorted().toList()) {
                photographs.add(Image.of(Files.readAllBytes(file)));
            }
        }
        return photographs;
    }
}
