package io.vitharness.judges.segmentation;

import static io.vitharness.judges.segmentation.Bench.answer;
import static io.vitharness.judges.segmentation.Bench.box;
import static io.vitharness.judges.segmentation.Bench.columns;
import static io.vitharness.judges.segmentation.Bench.key;
import static io.vitharness.judges.segmentation.Bench.region;
import static io.vitharness.judges.segmentation.Bench.sample;

import io.vitharness.spi.Part;
import io.vitharness.testkit.JudgeContract.Example;
import java.util.List;

/** What every task of the judge can be asked. */
final class Examples {

    private Examples() {}

    static List<Example> all() {
        return List.of(
                new Example(sample("1", 1, key(region(columns(0, 5)))), answer(region(columns(0, 5)))),
                new Example(sample("2", 1, key(region(columns(0, 5)))), answer(region(columns(2, 7)))),
                new Example(sample("3", 1, key(box(0, 0, 4, 4))), answer(box(0, 0, 4, 8), box(5, 5, 6, 6))),
                new Example(sample("4", 1, key(box(0, 0, 4, 4))), answer(new Part.Text("Nowhere."))),
                new Example(sample("5", 1, key(region(columns(1, 2)))), answer(new Part.Text("(1, 2"))));
    }
}
