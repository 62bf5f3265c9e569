package io.vitharness.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the process holds must not grow with the number of answers: native tensors have no collector. The heap breathes by
 * tens of megabytes, so the greatest of ten measurements in the second half is compared with that in the first.
 */
class LeakTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int PARTS = 10;
    private static final long SLACK_KB = 48 << 10;

    @TempDir
    Path folder;

    @BeforeEach
    void needsProc() {
        assumeThat(STATUS).as("a system that tells the memory of a process").isRegularFile();
    }

    @Test
    void aThousandAnswersKeepMemoryFlat() throws Exception {
        try (Model model = open(new ToyFolder(folder).path())) {
            isFlat(List.of(model), 1_000);
        }
    }

    @Test
    @Tag("long")
    void tenThousandAnswersKeepMemoryFlat() throws Exception {
        try (Model model = open(new ToyFolder(folder).path())) {
            isFlat(List.of(model), 10_000);
        }
    }

    /** Two models side by side, as a suite has them whose judge is lent one. */
    @Test
    @Tag("long")
    void tenThousandAnswersOfTwoTinyLlavasKeepMemoryFlat() throws Exception {
        Path llava = Fixture.of("llava-tiny").folder();
        Model one = open(llava);
        try (Model other = open(llava)) {
            Answer last = isFlat(List.of(one, other), 10_000);
            one.close();

            assertThat(other.answer(request())).isEqualTo(last);
        } finally {
            one.close();
        }
    }

    /** Asks so often in all, of each model in turn, and gives the answer, which is always the same. */
    private static Answer isFlat(List<Model> models, int answers) throws Exception {
        Answer first = ask(models.get(0), 1 + answers / PARTS);
        List<Long> megabytes = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            assertThat(ask(models.get(part % models.size()), answers / PARTS)).isEqualTo(first);
            megabytes.add(residentKb() >> 10);
        }
        System.out.println("[measured] MB after each " + answers / PARTS + " answers of " + models.size()
                + " model(s): " + megabytes);

        long before = Collections.max(megabytes.subList(0, PARTS / 2));
        long after = Collections.max(megabytes.subList(PARTS / 2, PARTS));
        assertThat(after - before).as("growth in MB over %s answers", answers / 2).isLessThan(SLACK_KB >> 10);
        return first;
    }

    private Model open(Path path) throws ModelException {
        return new OnnxProvider().open(OnnxConfig.of(path), new TestWorkshop(folder));
    }

    private static Answer ask(Model model, int times) throws ModelException, InterruptedException {
        Answer answer = model.answer(request());
        for (int i = 1; i < times; i++) {
            answer = model.answer(request());
        }
        return answer;
    }

    private static Request request() {
        return new Request(
                Prompt.of(new Part.Picture(Pictures.square(0xff0000)), new Part.Text("What")), Decoding.greedy(8));
    }

    /** After a collection, so that garbage is not taken for a leak. */
    private static long residentKb() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
