package io.vitharness.judges.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.judges.segmentation.SegmentationConfig.Task;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import io.vitharness.spi.Part;
import io.vitharness.spi.judge.Metric;
import io.vitharness.testkit.TestResamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures 10,000 masks of 640 x 480 pixels, one thread; prints figures and asserts no time. */
@Tag("benchmark")
class SpeedBenchmarkTest {

    private static final int MASKS = 10_000;
    private static final Size SIZE = new Size(640, 480);

    @Test
    void tenThousandMasks() throws MaskException {
        List<Part.Region> shapes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            shapes.add(Bench.region(star(100 + i % 300, 100 + i % 200, 40 + i % 60)));
        }
        measured(Task.REFERRING, shapes);
        measured(Task.GROUNDED, shapes);
    }

    private static void measured(Task task, List<Part.Region> shapes) {
        Bench bench = new Bench(task);
        long start = System.nanoTime();
        for (int i = 0; i < MASKS; i++) {
            Part.Region key = shapes.get(i % shapes.size());
            Part.Region said = shapes.get((i + 1) % shapes.size());
            bench.add(Bench.sample(String.valueOf(i), 0, Bench.key(key)), Bench.answer(said));
        }
        print("%s: read and scored %d masks in %.2f s", task, MASKS, seconds(start));
        for (Metric metric : bench.metrics()) {
            long from = System.nanoTime();
            int estimates =
                    metric.estimate(bench.scored(), new TestResamples(1000)).size();
            print("%s, 1000 resamples, %d figures: %.2f s", metric.name(), estimates, seconds(from));
        }
        assertThat(bench.scored()).hasSize(MASKS);
    }

    /** An outline of 60 corners. */
    private static Mask star(double x, double y, double radius) throws MaskException {
        double[] corners = new double[120];
        for (int i = 0; i < 60; i++) {
            double reach = radius * (i % 2 == 0 ? 1 : .8);
            corners[2 * i] = x + reach * Math.cos(i * Math.PI / 30);
            corners[2 * i + 1] = y + reach * Math.sin(i * Math.PI / 30);
        }
        return Polygon.of(corners).fill(SIZE);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
