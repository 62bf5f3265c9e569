package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.instruction.InstructionReader;
import io.vitharness.models.tensorflow.folder.Rules;
import io.vitharness.models.tensorflow.folder.SmallFolder;
import io.vitharness.models.tensorflow.store.Safetensors;
import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.train.SmallSystem;
import io.vitharness.models.tensorflow.train.Trainer;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What users get wrong, and the one message that each mistake gets, before anything is trained or answered. */
class MistakesTest {

    private static final TensorFlowProvider PROVIDER = new TensorFlowProvider();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "system: lava|no system 'lava-tiny'; there are [",
                "preset: huge|no system 'llava-huge'; there are [",
                "step: instuct|no stage [instuct] in system 'llava'; it has [vision, align, instruct]",
            })
    void aWrongSettingOfASuite(String setting, String message) {
        String[] words = setting.split(": ", -1);

        assertThatThrownBy(() -> new TensorFlowConfig(
                        words[0].equals("system") ? words[1] : "llava",
                        words[0].equals("preset") ? words[1] : "tiny",
                        words[0].equals("step") ? Map.of(words[1], 1) : Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: vit|kind: vitt|small.yaml.parts.vision.kind: no 'vitt'; known are [clip, eva, none, "
                        + "point-bert, pointnet, video-vit, vit]",
                "kind: vit|kind: eva, class-token: false|small.yaml.parts.vision.stem: unknown key; known are [",
                "kind: vit, stem: conv|kind: clip|small.yaml.parts.vision: 'layers' must be at least 2, since what "
                        + "stands before the last is taken",
                "kind: vit, stem: conv|kind: eva|small.yaml.parts.vision: key 'class-token' is missing",
                "kind: vit, stem: conv|kind: eva, class-token: kept|small.yaml.parts.vision.class-token: wanted true or "
                        + "false but found '\"kept\"'",
                "kind: vit, stem: conv|kind: eva, class-token: true|small.yaml.parts: 'merge' joins cells, so vision needs "
                        + "'class-token: false'",
                "kind: mlp2x_gelu, merge: 2|kind: mlp|small.yaml.parts.adapter.kind: no 'mlp'; known are [",
                "kind: decoder|kind: encoder|small.yaml.parts.lm.kind: no 'encoder'; known are [decoder, "
                        + "encoder-decoder, llama]",
                "kind: dense|kind: sparse|small.yaml.stages[0].objective.kind: no 'sparse'; known are [contrast, dense, ",
                "stem: conv|stem: convolution|small.yaml.parts.vision.stem: no 'convolution'; known are [patch, conv]",
                "dim: 16, layers: 1, heads: 2}|dim: 15, layers: 1, heads: 2}|small.yaml.parts.vision: 'dim' must be a "
                        + "multiple of 'heads' but 15 is none of 2",
                "patch: 8|patch: 5|small.yaml.parts.vision: 'image' must be a multiple of 'patch'",
                "merge: 2|merge: 3|small.yaml.parts: 'merge' must divide the 4 cells of a row",
                "kind: mlp2x_gelu, merge: 2|kind: pixel-shuffle, factor: 3|small.yaml.parts: 'factor' must divide the 4",
                "kind: mlp2x_gelu, merge: 2|kind: none|small.yaml.parts: adapter 'none' is for vision 'none' alone",
                "context: 128|context: 4|small.yaml.parts: 'context' must be greater than the 4 tokens of a picture",
                "forms: {caption: 1}|forms: {poem: 1}|small.yaml.stages[1].objective.forms: no 'poem'; known are [caption, ",
                "forms: {caption: 1}|forms: {caption: 1, phrase: 1}|small.yaml: stage 'align' mixes forms about [SCENES, "
                        + "OBJECTS]; a stage is about one of them",
                "forms: {caption: 1}|forms: {solid: 1}|small.yaml: stage 'align': forms [SOLID] do not fit vision Vit[",
                "kind: dense|kind: dialogue|small.yaml: stage 'vision': objective 'dialogue' needs lm 'llama' and an "
                        + "adapter that reads no words",
                "context: 128}|`context: 128}\n  tag: {kind: convolutions, dim: 4}`|small.yaml.parts.tag: key 'names' is "
                        + "missing",
                "context: 128}|`context: 128}\n  tag: {kind: convolutions, dim: 4, names: [a]}`|small.yaml.parts.tag: "
                        + "'names' must be at least 2 but are [a]",
                "context: 128}|`context: 128}\n  tag: {kind: convolutions, dim: 4, names: [a, a]}`|small.yaml.parts.tag: "
                        + "'names' must be different and not blank but are [a, a]",
                "context: 128}|`context: 128}\n  tag: {kind: convolutions, dim: 4, names: [a, b]}`|small.yaml: a stage of "
                        + "the objective 'tag' and the part 'tag' need each other",
                "kind: dense|kind: tag|small.yaml: a stage of the objective 'tag' and the part 'tag' need each other",
                "lessons: 64|lessons: many|small.yaml.lessons: wanted a whole number but found '\"many\"'",
            })
    void aWrongSystem(String text, String other, String message) {
        assertThatThrownBy(() -> SmallSystem.with(text, other)).hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`[\"adapter.*\"]`|`[\"adapter.*\", \"dense.*\"]`|stage 'align' of system 'llava': pattern 'dense.*' "
                        + "fits no weight that its loss depends on; those are [vision.position, ",
                "`[\"adapter.*\", \"lm.*\"]`|`[\"lm.blok*\"]`|stage 'instruct' of system 'llava': pattern 'lm.blok*' fits "
                        + "no weight that its loss depends on; those are [",
            })
    void aPatternThatReachesNothingIsToldBeforeTheFirstStep(String text, String other, String message) {
        SystemConfig system = SmallSystem.with(text, other);
        TestWorkshop workshop = new TestWorkshop(folder);

        assertThatThrownBy(() -> new Trainer(system, workshop).train()).hasMessageStartingWith(message);
        assertThat(workshop.steps()).isEmpty();
    }

    /** A published folder with one fault; {@code {folder}} in the message stands for it. */
    private record Fault(String name, Damage damage, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Does harm to a folder. */
    private interface Damage {
        void to(Path folder) throws Exception;
    }

    private static List<Fault> faults() {
        return List.of(
                new Fault(
                        "a tensor is missing",
                        folder -> change(folder, tensors -> without(tensors, "model.norm.weight")),
                        "missing: [model.norm.weight]"),
                new Fault(
                        "a tensor is left over",
                        folder -> change(
                                folder, tensors -> with(tensors, "extra", new Tensor(List.of(1L), new float[1]))),
                        "surplus: [extra]"),
                new Fault(
                        "a tensor has another shape",
                        folder -> change(
                                folder,
                                tensors -> with(tensors, "lm_head.weight", new Tensor(List.of(2L), new float[2]))),
                        "of a wrong shape: [lm_head.weight has [2], wanted [9, 8]]"),
                new Fault(
                        "a weight has whole numbers",
                        folder -> retype(folder, "model.norm.weight", "I32"),
                        "of another type than [F32, F16, BF16]: [model.norm.weight has I32]"),
                new Fault(
                        "there is no tokenizer",
                        folder -> Files.delete(folder.resolve("tokenizer.json")),
                        "tokenizer.json; a tokenizer.model alone is not read"),
                new Fault(
                        "the tokenizer is broken",
                        folder -> Files.writeString(folder.resolve("tokenizer.json"), "{"),
                        "tokenizer.json is no usable tokenizer: "),
                new Fault(
                        "there are no heads",
                        folder -> reconfigure(folder, "\"num_attention_heads\": 2", "\"num_attention_heads\": 0"),
                        "config.json: 'num_attention_heads' must be a whole number from 1 to 1024 but is 0"),
                new Fault(
                        "the heads do not share the width",
                        folder -> reconfigure(folder, "\"num_attention_heads\": 2", "\"num_attention_heads\": 3"),
                        "config.json: 'num_attention_heads' must be a divisor of 8 but is 3"),
                new Fault(
                        "the vocabulary has no end",
                        folder -> reconfigure(folder, "\"vocab_size\": 9", "\"vocab_size\": 2000000000"),
                        "config.json: 'vocab_size' must be a whole number from 1 to 1048576 but is 2000000000"),
                new Fault(
                        "the file is cut off",
                        folder -> Files.write(
                                folder.resolve("model.safetensors"),
                                Arrays.copyOf(Files.readAllBytes(folder.resolve("model.safetensors")), 2000)),
                        "model.safetensors is no usable safetensors file: tensor '"),
                new Fault(
                        "the header claims 2^60 bytes",
                        folder -> Files.write(
                                folder.resolve("model.safetensors"),
                                ByteBuffer.allocate(16)
                                        .order(ByteOrder.LITTLE_ENDIAN)
                                        .putLong(1L << 60)
                                        .array()),
                        "model.safetensors is no usable safetensors file: its header claims 1152921504606846976 bytes but"
                                + " the file has 16"),
                new Fault(
                        "there are no weights",
                        folder -> Files.delete(folder.resolve("model.safetensors")),
                        "convert them to safetensors"),
                new Fault(
                        "the config is no JSON",
                        folder -> Files.writeString(folder.resolve("config.json"), "{"),
                        "config.json"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPublishedFolderWithAFault(Fault fault) throws Exception {
        SmallFolder.write(folder);
        fault.damage().to(folder);

        assertThatThrownBy(() -> open(folder).close())
                .hasMessageContaining(fault.message())
                .hasMessageContaining(folder.getFileName().toString());
        // and while the suite is planned, before other models are trained
        assertThatThrownBy(() -> PROVIDER.recipe(published(folder), 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'checkpoint': ")
                .hasMessageContaining(fault.message())
                .hasMessageContaining(folder.getFileName().toString());
    }

    @ParameterizedTest
    @CsvSource({"GIF89a that is none", "<html>not found</html>", "''"})
    void aPictureThatIsNoneFailsItsOwnRequest(String bytes) throws Exception {
        TensorFlowConfig config = new TensorFlowConfig("llava", "tiny", Map.of("vision", 1, "align", 1, "instruct", 1));
        Image image = Image.of(bytes.getBytes(StandardCharsets.UTF_8));
        TestWorkshop workshop = new TestWorkshop(folder);
        PROVIDER.train(config, workshop);
        try (Model model = PROVIDER.open(config, workshop)) {
            Request request =
                    new Request(Prompt.of(new Part.Picture(image), new Part.Text("What?")), Decoding.greedy(2));

            assertThatThrownBy(() -> model.answer(request))
                    .hasMessageStartingWith("a picture of the prompt cannot be read: ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"from\":\"human\",\"value\":\"<image>\\nA?\"},{\"from\":\"human\",\"value\":\"B?\"}`|turn 2",
                "`{\"from\":\"human\",\"value\":\"A?\"},{\"from\":\"gpt\",\"value\":\"B.\"}`|<image>",
            })
    void instructionDataThatDoesNotAlternateOrLacksItsPicture(String turns, String message) throws Exception {
        Path file = folder.resolve("train.json");
        Files.writeString(folder.resolve("a.png"), "a picture, as far as the reader looks");
        Files.writeString(file, "[\n{\"id\":\"x\",\"image\":\"a.png\",\"conversations\":[" + turns + "]}\n]");

        try (InstructionReader reader = new InstructionReader(file, folder)) {
            assertThatThrownBy(reader::next)
                    .hasMessageStartingWith(file + ":2: sample 'x': ")
                    .hasMessageContaining(message);
        }
    }

    private static Model open(Path folder) throws Exception {
        return PROVIDER.open(published(folder), new TestWorkshop(folder));
    }

    private static TensorFlowConfig published(Path folder) {
        return TensorFlowConfig.published(folder, Rules.PLAIN);
    }

    private static void change(Path folder, UnaryOperator<Map<String, Tensor>> change) throws Exception {
        Path file = folder.resolve("model.safetensors");
        TreeMap<String, Tensor> tensors =
                new TreeMap<>(Safetensors.read(file).weights().byName());
        new Safetensors(new Weights(new TreeMap<>(change.apply(tensors))), new TreeMap<>()).write(file);
    }

    /** Changes the type that a header tells, to one of as many letters and bytes. */
    private static void retype(Path folder, String tensor, String type) throws Exception {
        Path file = folder.resolve("model.safetensors");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        String told = "\"" + tensor + "\":{\"dtype\":\"";
        Files.writeString(file, bytes.replace(told + "F32", told + type), StandardCharsets.ISO_8859_1);
    }

    private static void reconfigure(Path folder, String key, String other) throws Exception {
        Path file = folder.resolve("config.json");
        Files.writeString(file, Files.readString(file).replace(key, other));
    }

    private static Map<String, Tensor> with(Map<String, Tensor> tensors, String name, Tensor tensor) {
        tensors.put(name, tensor);
        return tensors;
    }

    private static Map<String, Tensor> without(Map<String, Tensor> tensors, String name) {
        tensors.remove(name);
        return tensors;
    }
}
