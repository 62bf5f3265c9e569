package io.vitharness.benchmarks.pointclouds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.benchmarks.pointclouds.PointCloudsConfig.Asking;
import io.vitharness.benchmarks.pointclouds.PointCloudsConfig.Sampling;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointCloudsTest {

    @TempDir
    Path folder;

    @Test
    void cloudStandsBeforePointLlmsWords() throws IOException {
        Sample sample = open(CloudFiles.two(folder), Map.of()).sample("tv_stand_0001");

        List<Part> parts = sample.question().prompt().turns().get(0).parts();
        assertThat(parts).hasSize(2).last().isEqualTo(new Part.Text("What is this?"));
        assertThat(sample.question().choices())
                .containsExactly(new Choice("chair", "chair"), new Choice("tv stand", "tv stand"));
        assertThat(sample.target()).isEqualTo(new Target.Option("tv stand"));
    }

    @Test
    void otherWordsAndLikelihoodsCanBeAskedFor() throws IOException {
        Map<String, String> keys = Map.of("asking", "ranking", "prompt", "This is an object of");

        Benchmark benchmark = open(CloudFiles.two(folder), keys);

        assertThat(benchmark.sample("chair_0890").question().prompt().text()).isEqualTo("This is an object of");
        assertThat(benchmark.protocol().asking()).isEqualTo(Protocol.Asking.RANK);
        assertThat(benchmark.protocol().judge()).isEqualTo(new JudgeChoice("classification", Map.of("rule", "label")));
    }

    /** The corners of a line at 0, 1, 2, 10: after the first the farthest is 10, then 2, which is farther from 0 than 1. */
    @Test
    void farthestPointsAreChosenFromTheFirstOn() {
        float[] line = {0, 0, 0, 1, 0, 0, 2, 0, 0, 10, 0, 0};

        List<Float> farthest = Cloud.shown(line, 3, Sampling.FARTHEST).coordinates();
        List<Float> first = Cloud.shown(line, 3, Sampling.FIRST).coordinates();

        // around the middle of 0, 10, 2, which is 4, and by its reach of 6; then around 1, by 1
        assertThat(farthest).containsExactly(-4 / 6f, 0f, 0f, 1f, 0f, 0f, -2 / 6f, 0f, 0f);
        assertThat(first).containsExactly(-1f, 0f, 0f, 0f, 0f, 0f, 1f, 0f, 0f);
    }

    @Test
    void smallerCloudsAreShownWholeAndReachOne() throws IOException {
        Path set = synthetic(8);

        Part.Points whole = points(open(set, Map.of()), "cone_000003");
        Part.Points some = points(open(set, Map.of("points", "100")), "cone_000003");

        assertThat(whole.coordinates()).hasSize(256 * 3);
        assertThat(some.coordinates()).hasSize(100 * 3);
        double farthest = 0;
        for (int i = 0; i < whole.coordinates().size(); i += 3) {
            double x = whole.coordinates().get(i);
            double y = whole.coordinates().get(i + 1);
            double z = whole.coordinates().get(i + 2);
            farthest = Math.max(farthest, Math.sqrt(x * x + y * y + z * z));
        }
        assertThat(farthest).isCloseTo(1, within(1e-6));
    }

    @Test
    void syntheticSetsAreCalledThat() throws IOException {
        assertThat(open(synthetic(4), Map.of()).card().notes()).anyMatch(note -> note.startsWith("synthetic: "));
        assertThat(open(CloudFiles.two(folder), Map.of()).card().title()).isEqualTo("ModelNet40");
    }

    @Test
    void hashTellsDataApart() throws IOException {
        Path two = CloudFiles.two(folder);
        String before = open(two, Map.of()).card().dataHash();
        CloudFiles.write(two.resolve("chair/chair_0890.txt"), "0,0,0,1,0,0\n1,0,0,1,0,0\n2,0,0,1,0,0\n");

        assertThat(open(two, Map.of()).card().dataHash()).isNotEqualTo(before);
    }

    @Test
    void mistakesOfTheSuiteAreTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configs.of(PointCloudsConfig.class, Map.of("points", "1")))
                .withMessageContaining("'points' must be at least 2 but is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PointCloudsConfig(
                        Asking.WORDS, Optional.of(" "), 8192, Sampling.FARTHEST, PointCloudsConfig.Split.TEST))
                .withMessage("'prompt' must hold words but is blank");
    }

    private Path synthetic(int samples) throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.MODELNET, samples, 5), set);
        return set;
    }

    private static Part.Points points(Benchmark benchmark, String id) throws IOException {
        return (Part.Points)
                benchmark.sample(id).question().prompt().turns().get(0).parts().get(0);
    }

    private static Benchmark open(Path data, Map<String, String> keys) throws IOException {
        return new PointCloudsProvider().open(Configs.of(PointCloudsConfig.class, keys), data);
    }
}
