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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the process holds must not grow with the number of answers: native tensors have no collector. */
class LeakTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long SLACK_KB = 64 << 10;

    @TempDir
    Path folder;

    @Test
    void aThousandAnswersKeepMemoryFlat() throws Exception {
        check(300, 1_000);
    }

    @Test
    @Tag("long")
    void tenThousandAnswersKeepMemoryFlat() throws Exception {
        check(1_000, 10_000);
    }

    private void check(int warm, int answers) throws Exception {
        assumeThat(STATUS).as("a system that tells the memory of a process").isRegularFile();
        try (Model model =
                new OnnxProvider().open(OnnxConfig.of(new ToyFolder(folder).path()), new TestWorkshop(folder))) {
            Answer first = ask(model, warm);
            long before = residentKb();

            Answer last = ask(model, answers);

            assertThat(last).isEqualTo(first);
            assertThat(residentKb() - before)
                    .as("growth in KB over %s answers", answers)
                    .isLessThan(SLACK_KB);
        }
    }

    private static Answer ask(Model model, int times) throws ModelException, InterruptedException {
        Request request = new Request(
                Prompt.of(new Part.Picture(Pictures.square(0xff0000)), new Part.Text("What")), Decoding.greedy(4));
        Answer answer = model.answer(request);
        for (int i = 1; i < times; i++) {
            answer = model.answer(request);
        }
        return answer;
    }

    /** After a collection, so that the heap's own breathing is not taken for a leak. */
    private static long residentKb() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
