package io.vitharness.judges.detection;

import static io.vitharness.judges.detection.Bench.place;
import static io.vitharness.judges.detection.Bench.said;

import io.vitharness.judges.detection.DetectionConfig.Outlines;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;

class DetectionContractTest extends JudgeContract<DetectionConfig> {

    @Override
    protected JudgeProvider<DetectionConfig> provider() {
        return new DetectionProvider();
    }

    @Override
    protected DetectionConfig config() {
        return Configs.coco(Outlines.BOXES);
    }

    @Override
    protected List<Example> examples() {
        var bench = new Bench(config(), "cat", "dog");
        return List.of(
                new Example(
                        bench.sample("2", new Target.Regions(List.of(place("cat", 0, 0, 10, 10)))),
                        CocoFiles.answer(List.of(said("cat", .9, 0, 0, 10, 8), said("dog", .4, 5, 5, 9, 9)))),
                new Example(
                        bench.sample(
                                "10",
                                new Target.Regions(List.of(place("dog", 1, 1, 50, 60), place("cat", 3, 3, 7, 7)))),
                        CocoFiles.answer(List.of(said("dog", .3, 0, 0, 50, 60), said("cow", .8, 5, 5, 9, 9)))),
                new Example(
                        bench.sample("3", new Target.Regions(List.of(place("dog", 1, 1, 20, 20)))),
                        Answer.text("a dog")));
    }
}
