package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bicubic resizing of 1024 x 768 to 336 x 336 pixels beside Pillow: {@code PILLOW_PYTHON=venv/bin/python ./mvnw verify
 * -Pbenchmarks -pl harness-core/media}. The fastest of many rounds of either counts, taken in turns, because other
 * work on the machine only ever slows a round down.
 */
@Tag("benchmark")
class ResizeSpeedTest {

    private static final int TURNS = 5;
    private static final int ROUNDS = 100;

    private static final String SCRIPT = """
            import time
            from PIL import Image
            picture = Image.frombytes("RGB", (1024, 768), bytes(i * 31 % 251 for i in range(1024 * 768 * 3)))
            def seconds():
                start = time.perf_counter()
                picture.resize((336, 336), Image.Resampling.BICUBIC)
                return time.perf_counter() - start
            print(min(seconds() for _ in range(100)) * 1e3)
            """;

    @Test
    void resizingIsNoSlowerThanPillow() throws IOException, InterruptedException {
        String python = System.getenv().getOrDefault("PILLOW_PYTHON", "");
        assumeThat(python)
                .as("PILLOW_PYTHON names no Python that has Pillow: comparison skipped")
                .isNotEmpty();
        double ours = Double.MAX_VALUE;
        double pillows = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            ours = Math.min(ours, fastestMillis());
            pillows = Math.min(pillows, pillowMillis(python));
        }

        System.out.printf(Locale.ROOT, "1024 x 768 to 336 x 336 bicubic: %.2f ms, Pillow %.2f ms%n", ours, pillows);
        assertThat(ours).isLessThanOrEqualTo(pillows);
    }

    private static double fastestMillis() {
        Picture picture = Patterns.picture(1024, 768, 3);
        Resizer resizer = new Resizer(Resampling.BICUBIC);
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Picture resized = resizer.resize(picture, new Size(336, 336));
            fastest = Math.min(fastest, System.nanoTime() - start);
            assertThat(resized.width()).isEqualTo(336);
        }
        return fastest / 1e6;
    }

    private static double pillowMillis(String python) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python, "-c", SCRIPT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit status of " + python).isZero();
        return Double.parseDouble(output.strip());
    }
}
