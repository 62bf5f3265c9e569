package io.vitharness.models.tensorflow.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.train.SmallSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemReaderTest {

    @Test
    void everySystemFileIsListedAndCanBeRead() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/systems"))) {
            List<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();

            assertThat(Systems.names()).containsExactlyElementsOf(found);
        }
        assertThat(Systems.get("llava", "tiny").stages())
                .extracting(Stage::name)
                .containsExactly("vision", "align", "instruct");
    }

    @Test
    void anUnknownSystemListsTheKnownOnes() {
        assertThatThrownBy(() -> Systems.get("lava", "tiny"))
                .hasMessage("no system 'lava-tiny'; there are " + Systems.names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: vit|kind: cnn|small.yaml.parts.vision.kind: no 'cnn'; known are [clip, eva, none, point-bert, pointnet, video-vit, vit]",
                "stem: conv|stem: con|small.yaml.parts.vision.stem: no 'con'; known are [patch, conv]",
                "image: 32|image: 33|small.yaml.parts.vision: 'image' must be a multiple of 'patch'",
                "image: 32|image: wide|small.yaml.parts.vision.image: wanted a whole number but found '\"wide\"'",
                "merge: 2|merge: 3|small.yaml.parts: 'merge' must divide the 4 cells of a row",
                "merge: 2|merge: 2, merg: 1|small.yaml.parts.adapter.merg: unknown key; known are [kind, merge]",
                "kind: mlp2x_gelu, merge: 2|kind: qformer, queries: 2, dim: 8, layers: 1, heads: 2, every: 1,"
                        + " reads-words: true, across: true|small.yaml.parts: 'across' needs several 'pictures', since the"
                        + " queries of one picture see each other anyway",
                "kind: mlp2x_gelu, merge: 2|kind: qformer, queries: 2, dim: 8, layers: 1, heads: 2, every: 1,"
                        + " reads-words: true, across: all|small.yaml.parts.adapter.across: wanted true or false but found"
                        + " '\"all\"'",
                "kind: mlp2x_gelu, merge: 2|kind: mlp2x_gelu, merge: 2, across: true|small.yaml.parts.adapter.across:"
                        + " unknown key; known are [kind, merge]",
                "context: 128|context: 4|small.yaml.parts: 'context' must be greater than the 4 tokens of a picture",
                "caption: 1}|bins: 1}|small.yaml: the form 'bins' and the part 'tokens' need each other",
                "{caption: 1}}|{caption: 1}, dense: 0}|small.yaml.stages[1]: 'dense' must be above 0, or not there",
                "{caption: 1}}|{caption: 1}, dense: much}|small.yaml.stages[1].objective.dense: wanted a number but found"
                        + " '\"much\"'",
                "{kind: dense}|{kind: dense, dense: 0.3}|small.yaml.stages[0]: 'dense' is for objectives with 'forms', to"
                        + " name the encoder's cells beside them",
                "lessons: 64|lesson: 64|small.yaml.lesson: unknown key; did you mean 'lessons'?",
                "lessons: 64|less: 64|small.yaml: key 'lessons' is missing",
                "kind: vit, stem: conv|kind: video-vit, mode: mean, layers: 0, frame: 2|small.yaml.parts.vision: key 'frames'"
                        + " is missing",
                "name: align|name: vision|small.yaml: each stage needs a name of its own",
                "steps: 12|steps: -1|small.yaml.stages[1]: 'steps' must be at least 0 but is -1",
                "caption: 1}|caption: 0}|small.yaml.stages[1].objective: a share above 0 is needed",
                "caption: 1}|caption: 2000000000, short: 2000000000}|small.yaml.stages[1].objective: shares add up to"
                        + " 4000000000, and may to 2147483647",
                "patch: 8, dim: 16|patch: 32, dim: 8|small.yaml.parts.vision: stem 'conv' halves the channels for each"
                        + " doubling of 'patch', so 'dim' must be at least 16 but is 8",
                "image: 32, patch: 8|image: 4096, patch: 8|small.yaml.parts.vision: an encoder may have 16384 cells at most"
                        + " but this one has 262144",
                "context: 128|context: 65537|small.yaml.parts.lm: 'context' must be at most 65536 but is 65537",
                "kind: mlp2x_gelu, merge: 2|kind: routed, merge: 2, experts: 1001, rank: 2, temperature: 1|small.yaml.parts."
                        + "adapter: 'experts' must be at most 1000 but is 1001",
                "kind: mlp2x_gelu, merge: 2|kind: routed, merge: 2, experts: 2, rank: 65537, temperature: 1|small.yaml.parts."
                        + "adapter: 'rank' must be at most 65536 but is 65537",
                "batch: 4|batch: 4097|small.yaml.stages[0]: 'batch' must be at most 4096 but is 4097",
                "lessons: 64|lessons: 2147483647|small.yaml: 'lessons' must be at most 1000000 but is 2147483647",
                "threads: 1|threads: 1025|small.yaml: 'threads' must be at most 1024 but is 1025",
            })
    void aMistakeIsToldWithItsPlace(String text, String other, String message) {
        assertThatThrownBy(() -> SmallSystem.with(text, other)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "region: {kind: box, tokens: 2}|small.yaml.parts.region.kind: no 'box'; known" + " are [mask, roi]",
                "region: {kind: mask, tokens: 0}|small.yaml.parts.region: 'tokens' must be at" + " least 1 but is 0",
                "region: {kind: mask, side: 2, tokens: 1}|small.yaml.parts.region.side: unknown"
                        + " key; known are [kind, tokens]",
                "region: {kind: roi, side: 65, tokens: 1}|small.yaml.parts.region: 'side' must be at most 64 but is 65",
                "pictures: 101|small.yaml.parts: 'pictures' must be at most 100 but is 101",
                "tokens: {bins: 4097}|small.yaml.parts.tokens: 'bins' must be at most 4096 but is 4097",
                "mask: {kind: dot-product, dim: 65537}|small.yaml.parts.mask: 'dim' must be at most 65536 but is 65537",
                "tokens: {bins: 1}|small.yaml.parts.tokens: 'bins' must be at least 2 but is" + " 1",
                "tokens: {bins: many}|small.yaml.parts.tokens.bins: wanted a whole number but" + " found '\"many\"'",
                "tokens: {bins: 16}|small.yaml: the form 'bins' and the part 'tokens' need" + " each other"
            })
    void aMistakeInAFurtherPartIsToldWithItsPlace(String part, String message) {
        assertThatThrownBy(() -> SmallSystem.with("context: 128}", "context: 128}\n  " + part))
                .hasMessage(message);
    }

    @Test
    void aRegionNeedsSeveralCells() {
        assertThatThrownBy(() -> SmallSystem.with(
                        "patch: 8, dim: 16, layers: 1, heads: 2}\n  adapter: {kind: mlp2x_gelu, merge: 2}",
                        "patch: 32, dim: 16, layers: 1, heads: 2}\n  adapter: {kind: mlp2x_gelu, merge: 1}\n"
                                + "  region: {kind: roi, side: 2, tokens: 1}"))
                .hasMessage("small.yaml.parts: part 'region' needs at least 2 cells a row but vision has 1");
    }

    @Test
    void severalPicturesNeedAnAdapterThatTakesThem() {
        assertThatThrownBy(() -> SmallSystem.with("mlp2x_gelu, merge: 2}", "linear}\n  pictures: 2"))
                .hasMessage(
                        "small.yaml.parts: several 'pictures' need vision 'vit', adapter 'mlp2x_gelu' or 'qformer', lm"
                                + " 'decoder' and no 'region'");
    }

    @Test
    void whatIsNoYamlIsTold() {
        assertThatThrownBy(() -> SystemReader.read("x.yaml", "a: [")).hasMessageStartingWith("x.yaml is no YAML: ");
        assertThatThrownBy(() -> SystemReader.read("x.yaml", "")).hasMessageStartingWith("x.yaml: wanted keys");
    }

    @Test
    void stepsCanBeChangedByNameOfStage() {
        SystemConfig system = SmallSystem.get();

        assertThat(system.withSteps(Map.of("align", 3)).steps()).isEqualTo(14 + 3 + 13);
        assertThatThrownBy(() -> system.withSteps(Map.of("alin", 3)))
                .hasMessage("no stage [alin] in system 'llava'; it has [vision, align, instruct]");
    }

    @Test
    void recipesTellEveryDifference() {
        String recipe = SmallSystem.get().recipe(7);

        assertThat(SmallSystem.get().recipe(7)).isEqualTo(recipe);
        assertThat(SmallSystem.get().recipe(8)).isNotEqualTo(recipe);
        assertThat(SmallSystem.with("clip: 1}", "clip: 2}").recipe(7)).isNotEqualTo(recipe);
        assertThat(SmallSystem.with("merge: 2", "merge: 4").recipe(7)).isNotEqualTo(recipe);
        assertThat(SmallSystem.with("letter: 1", "letter: 2").recipe(7)).isNotEqualTo(recipe);
    }

    @Test
    void patternsFitWholeNames() {
        assertThat(Stage.matches("lm.*", "lm.block0.qkv.weight")).isTrue();
        assertThat(Stage.matches("*.bias", "lm.norm.bias")).isTrue();
        assertThat(Stage.matches("lm.*", "film.x")).isFalse();
        assertThat(Stage.matches("lm.", "lm.norm.bias")).isFalse();
    }

    @Test
    void ratesRiseThenFallAlongACosine() {
        Schedule schedule = new Schedule(1, 10, 0.1, 0, 1);

        assertThat(schedule.rateAt(0, 110)).isEqualTo(0.1);
        assertThat(schedule.rateAt(9, 110)).isEqualTo(1);
        assertThat(schedule.rateAt(60, 110)).isCloseTo(0.55, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(schedule.rateAt(110, 110)).isCloseTo(0.1, org.assertj.core.data.Offset.offset(1e-9));
    }
}
