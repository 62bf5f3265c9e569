package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every system of the plugin, trained for two steps a stage: all of its graphs are built, run, saved and asked. */
class SystemsTest {

    private static final Image PICTURE = Painter.standard()
            .paint(new SceneGenerator(Purpose.VALIDATION, 5).scene(1))
            .png();

    /** Checkpoints beside each other share the encoder that equal first stages train. */
    @TempDir
    private static Path checkpoints;

    private final TensorFlowProvider provider = new TensorFlowProvider();

    /** Systems that another test trains, or that have the same parts as one of the list. */
    private static final Set<String> ELSEWHERE = Set.of(
            "all-seeing-tiny",
            "answerer-tiny",
            "captioner-tiny",
            "chatspot-tiny",
            "gpt4tools-tiny",
            "prima-tiny",
            "region-masks-tiny",
            "video-vit-divided-tiny",
            "video-vit-mean-tiny",
            "visionllm-tiny",
            "visionllm-tokens-tiny");

    private static List<String> names() {
        return Systems.names().stream()
                .filter(name -> !ELSEWHERE.contains(name))
                .toList();
    }

    private static Set<String> elsewhere() {
        return ELSEWHERE;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSystemIsTrainedAndAnswers(String name) throws Exception {
        trainAndAsk(name);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("elsewhere")
    void aSystemThatIsTrainedElsewhereTooIsTrainedAndAnswers(String name) throws Exception {
        trainAndAsk(name);
    }

    private void trainAndAsk(String name) throws Exception {
        Path folder = checkpoints.resolve(name);
        TensorFlowConfig config = config(name, Optional.empty());
        TestWorkshop workshop = new TestWorkshop(folder);

        provider.train(config, workshop);

        Checkpoint checkpoint = new Checkpoint(folder);
        assertThat(checkpoint.size().parameters())
                .isEqualTo(checkpoint.weights().size());
        assertThat(checkpoint.size().trainable()).isPositive();
        try (Model model = provider.open(config, workshop)) {
            Answer answer = model.answer(new Request(prompt(model), Decoding.greedy(3)));
            assertThat(answer.usage().promptTokens().orElseThrow()).isPositive();
            assertThat(answer.parts()).isNotEmpty();
            assertThat(model.card().system()).isEqualTo(config.system().orElseThrow());
        }
    }

    @Test
    void theSameSeedTrainsTheSameWeights(@TempDir Path folder) throws Exception {
        trainTwice("lisa-tiny", folder);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"textbind-tiny", "encoder-decoder-tiny", "lisa-sam-tiny"})
    void theSameSeedTrainsTheSameWeightsOfOthers(String name, @TempDir Path folder) throws Exception {
        trainTwice(name, folder);
    }

    private void trainTwice(String name, Path folder) throws Exception {
        TensorFlowConfig config = config(name, Optional.empty());
        Path one = folder.resolve("one/checkpoint");
        Path other = folder.resolve("other/checkpoint");

        provider.train(config, new TestWorkshop(one));
        provider.train(config, new TestWorkshop(other));

        assertThat(new Checkpoint(other).weightsHash()).isEqualTo(new Checkpoint(one).weightsHash());
    }

    @Test
    void aTrainedModelIsExportedOnceWhereTheUserWantsIt(@TempDir Path folder) throws Exception {
        Path saved = folder.resolve("saved");
        TensorFlowConfig config = config("gpt4tools-tiny", Optional.of(saved));
        TestWorkshop workshop = new TestWorkshop(folder.resolve("checkpoint"));
        provider.train(config, workshop);

        provider.open(config, workshop).close();
        provider.open(config, workshop).close();

        assertThat(saved.resolve("saved_model.pb")).isNotEmptyFile();
        assertThat(provider.recipe(config, workshop.seed())).isNotEmpty();
        TensorFlowConfig wrong = config("gpt4tools-tiny", Optional.of(folder));
        String taken = "'export': " + folder + " is there already and holds something else than this model; wanted a"
                + " folder that is not there yet";
        assertThatThrownBy(() -> provider.open(wrong, workshop)).hasMessage(taken);
        assertThatThrownBy(() -> provider.recipe(wrong, workshop.seed()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(taken);
    }

    private static TensorFlowConfig config(String name, Optional<Path> export) {
        String system = name.substring(0, name.lastIndexOf('-'));
        SystemConfig whole = Systems.get(system, "tiny");
        Map<String, Integer> steps = whole.stages().stream().collect(Collectors.toMap(Stage::name, stage -> 2));
        return new TensorFlowConfig(system, "tiny", steps, export);
    }

    private static Prompt prompt(Model model) {
        var reads = model.capabilities().reads();
        Part.Text text = new Part.Text("Detect every one of these: red circle, blue square.");
        if (reads.contains(Medium.PICTURE)) {
            return Prompt.of(new Part.Picture(PICTURE), text);
        }
        if (reads.contains(Medium.VIDEO)) {
            return Prompt.of(new Part.Video(Collections.nCopies(6, PICTURE), List.of(0, 1, 2, 3, 4, 5)), text);
        }
        if (reads.contains(Medium.POINTS)) {
            List<Float> cloud =
                    IntStream.range(0, 300).mapToObj(i -> (float) Math.sin(i)).toList();
            return Prompt.of(new Part.Points(cloud, 3), text);
        }
        return Prompt.of(text);
    }
}
