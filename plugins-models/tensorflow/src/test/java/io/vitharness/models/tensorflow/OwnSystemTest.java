package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.instruction.Conversation;
import io.vitharness.data.instruction.InstructionReader;
import io.vitharness.data.instruction.InstructionWriter;
import io.vitharness.data.instruction.Speaker;
import io.vitharness.data.instruction.Utterance;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.models.tensorflow.folder.Rules;
import io.vitharness.models.tensorflow.text.Words;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A system that a user wrote, which learns from the user's own conversations. */
class OwnSystemTest {

    private static final TensorFlowProvider PROVIDER = new TensorFlowProvider();

    private static final String SYSTEM = """
            system: mine
            preset: own
            parts:
              vision: {kind: vit, stem: conv, image: 32, patch: 4, dim: 16, layers: 1, heads: 2}
              adapter: {kind: mlp2x_gelu, merge: 2}
              lm: {kind: decoder, positions: relative, dim: 32, layers: 1, heads: 2, context: 128}
              lora: {rank: 2, alpha: 4, targets: ["lm.*"]}
            lessons: 1
            threads: 1
            stages:
              - name: heart
                steps: 200
                batch: 6
                train: ["*"]
                objective: {kind: next-word, data: {file: talks/instructions.json, pictures: talks/pictures}}
                schedule: {rate: 0.004, warmup: 5, floor: 0.1, decay: 0, clip: 1}
            max-tokens: 40
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTalksAndSystem() throws Exception {
        SyntheticSets.write(new SyntheticSet(SetKind.INSTRUCTIONS, 6, 3), folder.resolve("talks"));
        Files.writeString(folder.resolve("mine.yaml"), SYSTEM);
    }

    @Test
    void conversationsWhosePicturesAloneTellTheAnswerAreLearntByHeart() throws Exception {
        write(talks().stream()
                .map(talk -> Conversation.of(
                        talk.id(),
                        talk.images().get(0),
                        "What is it?",
                        talk.turns().get(1).value()))
                .toArray(Conversation[]::new));
        TensorFlowConfig config = TensorFlowConfig.of(folder.resolve("mine.yaml"));
        TestWorkshop workshop = new TestWorkshop(folder.resolve("checkpoint"));

        PROVIDER.train(config, workshop);

        try (Model model = PROVIDER.open(config, workshop)) {
            for (Conversation conversation : talks()) {
                assertThat(Words.split(answer(model, conversation).text()))
                        .as(conversation.id())
                        .isEqualTo(Words.split(conversation.turns().get(1).value()));
            }
        }
    }

    @Test
    void sameSeedSameBytes() throws Exception {
        List<byte[]> weights = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            Path checkpoint = folder.resolve(name);
            PROVIDER.train(withSteps(3), new TestWorkshop(checkpoint));
            weights.add(Files.readAllBytes(checkpoint.resolve("weights.safetensors")));
        }

        assertThat(weights.get(0)).isEqualTo(weights.get(1));
    }

    @Test
    void recipesTellTheDataAndNotItsPlace() throws Exception {
        String recipe = recipe(folder);
        Path other = Files.createDirectory(folder.resolve("moved"));
        Files.move(folder.resolve("talks"), other.resolve("talks"));
        Files.move(folder.resolve("mine.yaml"), other.resolve("mine.yaml"));

        assertThat(recipe(other)).isEqualTo(recipe).contains("\ndata of heart ").doesNotContain(folder.toString());
    }

    @Test
    void anotherTextOrPictureIsAnotherRecipe() throws Exception {
        String recipe = recipe(folder);
        List<Path> pictures = pictures();
        byte[] second = Files.readAllBytes(pictures.get(1));

        change("talks/instructions.json", "What shape", "what shape");
        assertThat(recipe(folder)).isNotEqualTo(recipe);

        change("talks/instructions.json", "what shape", "What shape");
        Files.write(pictures.get(1), Files.readAllBytes(pictures.get(0)));
        assertThat(recipe(folder)).isNotEqualTo(recipe);

        Files.write(pictures.get(1), second);
        assertThat(recipe(folder)).isEqualTo(recipe);
    }

    @Test
    void eachAnswerIsALessonAndPicturesMayBeAbsent() throws Exception {
        write(new Conversation(
                "two", List.of(), List.of(human("Hi?"), gpt("Yes."), human("Sure?"), gpt("Quite sure."))));
        TestWorkshop workshop = new TestWorkshop(folder.resolve("checkpoint"));
        PROVIDER.train(withSteps(60), workshop);

        try (Model model = PROVIDER.open(withSteps(60), workshop)) {
            assertThat(text(model, "Hi?")).isEqualTo("Yes.");
            assertThat(text(model, "Hi?\nYes.\nSure?")).isEqualTo("Quite sure.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: vit|kind: vitt|{file}:4:12: parts.vision.kind: no 'vitt'; known are [",
                "merge: 2|merge: 3|{file}:3:1: parts: 'merge' must divide the 8 cells of a row",
                "merge: 2|merge: 2, merg: 1|{file}:5:41: parts.adapter.merg: unknown key; known are [kind, merge]",
                "batch: 6|batch: six|{file}:13:5: stages[0].batch: wanted a whole number but found '\"six\"'",
                "rate: 0.004|rate: .inf|{file}:16:16: stages[0].schedule.rate: wanted a finite number but found '\"Infinity\"'",
                "file: talks|fil: talks|{file}:15:41: stages[0].objective.data.fil: unknown key; did you mean 'file'?",
                "adapter:|adaptor:|{file}:5:3: parts.adaptor: unknown key; did you mean 'adapter'?",
                "adapter:|projector:|{file}:3:1: parts: key 'adapter' is missing",
                "`image: 32`|`frame: 32`|{file}:4:3: parts.vision: key 'image' is missing",
                "lessons: 1|less: 1|{file}:1:1: key 'lessons' is missing",
                "threads: 1|lessons: 2|{file}:9:8: this is no YAML: Duplicate",
                "threads: 1|threads: [1|{file}:10:",
                "layers: 1|layers: 1001|{file}:4:3: parts.vision: 'dim' must be at most 65536, 'layers' at most 1000",
                "`next-word, data`|`dense} #`|{file}:10:1: stages: no stage learns to answer; wanted one of an objective such",
                "`  lora:`|`  mask: {kind: dot-product, dim: 8}\n  lora:`|{file}:7:3: parts.mask: no stage trains this part; wanted"
                        + " one of the objective 'segment'",
                "`  lora:`|`  pictures: 0\n  lora:`|{file}:3:1: parts: 'pictures' must be at least 1 but is 0",
                "`data: {file: talks/instructions.json, pictures: talks/pictures}`|`forms: {told: 1}`|{file}:15:5:"
                        + " stages[0].objective: the form 'told' needs 'data' in the place of 'forms'",
                "`train: [\"*\"]`|`train: [\"lm.*\"]`|{file}:14:5: stages[0].train: stage 'heart' looks through an encoder that"
                        + " neither it nor a stage before it trains; wanted a pattern such as 'vision.*'",
            })
    void aMistakeInTheFileIsToldWithFileLineAndColumn(String text, String other, String message) throws Exception {
        change("mine.yaml", text, other);

        assertMistake(() -> TensorFlowConfig.of(folder.resolve("mine.yaml")), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`train: [\"*\"]`|`train: [\"*\", \"lm.blok*\"]`|{file}:14:18: stages[0].train[1]: stage 'heart' of system 'mine': pattern 'lm.blok*' fits"
                        + " no weight that its loss depends on; those are [lm.block0.",
                "`targets: [\"lm.*\"]`|`targets: [\"lm.*\", \"head.*\"]`|{file}:7:47: parts.lora.targets[1]: system 'mine': target 'head.*' of 'lora' fits no"
                        + " linear layer; those are [",
                "instructions.json|talk.json|{file}: {folder}/talks/talk.json: there is no such file",
                "talks/pictures|talks|{file}: {folder}/talks/instructions.json:2: sample '",
                "max-tokens: 40|max-tokens: 1|{file}: {folder}/talks/instructions.json:",
                "context: 128|context: 18|{file}: {folder}/talks/instructions.json:2: sample 'shapes-training-3-0000000': turn 2"
                        + " has 1 words and ",
            })
    void whatTheFileNamesIsTriedBeforeTraining(String text, String other, String message) throws Exception {
        change("mine.yaml", text, other);

        assertMistake(() -> recipe(folder), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "llava|context: 192|context: 30|{file}:8:74: parts.lm.context: a lesson of the form '",
                "lisa-sam|context: 64|context: 20|{file}:9:62: parts.lm.context: a lesson of the form 'phrase' has 4 words of"
                        + " answer and 1",
                "lisa-sam|max-tokens: 8|max-tokens: 1|{file}:49:1: max-tokens: a lesson of the form 'phrase' has 4 words of"
                        + " answer but 'max-tokens' lets this system say 1",
                "textbind|context: 160|context: 20|{file}:8:62: parts.lm.context: a drawn dialogue has ",
                "visionllm|queries: 6|queries: 3|{file}:10:26: parts.boxes.queries: wanted at least 4, since a drawn scene has"
                        + " up to so many objects, but found 3",
                "llava|image: 32|image: 48|{file}:6:35: parts.vision.image: scenes are drawn with 32, 64, 128 or 256 pixels a"
                        + " side, but found 48; other sizes are for stages with 'data' alone",
                "lisa-sam|rank: 8|rank: 200|{file}:17:10: parts.lora.rank: LoRA of rank 200 is too wide for layer '",
                "fakeshield|, Photoshop|` `|{file}:11:38: parts.tag.names: part 'tag' needs 3 'names', one for each of",
                "video-vit|image: 32|image: 48|{file}:10:25: parts.vision.frame.image: scenes are drawn with 32, 64, 128",
            })
    void aDrawnSystemThatCannotBeLearntIsToldBeforeTraining(String system, String text, String other, String message)
            throws Exception {
        Files.copy(
                Path.of("src/main/resources/systems/" + system + "-tiny.yaml"),
                folder.resolve("mine.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        change("mine.yaml", text, other);

        assertMistake(() -> recipe(folder), message);
    }

    @Test
    void picturesOfTheUsersOwnMayHaveAnySizeThatThePatchDivides() throws Exception {
        change("mine.yaml", "image: 32", "image: 24");
        TestWorkshop workshop = new TestWorkshop(folder.resolve("checkpoint"));

        PROVIDER.train(withSteps(1), workshop);

        try (Model model = PROVIDER.open(withSteps(1), workshop)) {
            assertThat(answer(model, talks().get(0)).usage()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"gpt\"`|`\"human\"`|turn 2 is from 'human' but must be from 'gpt'",
                "<image>|look|'<image>' stands 0 times but there are 1 pictures; wanted one for each",
                "0000000.png|nowhere.png|picture 'shapes-training-3-nowhere.png' is not in {folder}/talks/pictures",
                "`<image>\\nQuestion`|`Question`|'<image>' stands 0 times",
            })
    void aMistakeInTheDataIsToldWithFileLineAndSample(String text, String other, String message) throws Exception {
        change("talks/instructions.json", text, other);

        assertMistake(
                () -> recipe(folder),
                "{file}: {folder}/talks/instructions.json:2: sample 'shapes-training-3-0000000': " + message);
    }

    @Test
    void aPictureThatIsNoneIsTold() throws Exception {
        Path picture = folder.resolve("talks/pictures/shapes-training-3-0000001.png");
        Files.writeString(picture, "<html>");

        assertMistake(
                () -> recipe(folder),
                "{file}: {folder}/talks/instructions.json:3: sample 'shapes-training-3-0000001': " + picture
                        + ": found no picture but 6 bytes of no known format");

        Files.writeString(picture, "GIF89a that is none");
        assertMistake(
                () -> recipe(folder),
                "{file}: {folder}/talks/instructions.json:3: sample 'shapes-training-3-0000001': " + picture
                        + ": this picture cannot be read: ");
    }

    @Test
    void morePicturesThanTheSystemTakesAreTold() throws Exception {
        List<String> two = List.of("shapes-training-3-0000000.png", "shapes-training-3-0000001.png");
        write(new Conversation("both", two, List.of(human("<image><image> Which?"), gpt("Both."))));

        assertMistake(
                () -> recipe(folder),
                "{file}: {folder}/talks/instructions.json:2: sample 'both': found 2 pictures, but this system takes one");
    }

    @Test
    void anEmptyFileIsTold() throws Exception {
        Files.writeString(folder.resolve("talks/instructions.json"), "[]");

        assertMistake(() -> recipe(folder), "{file}: {folder}/talks/instructions.json: found no conversation");
    }

    @ParameterizedTest
    @CsvSource({"system", "preset", "checkpoint"})
    void aFileAndAnotherSystemAreAMistake(String key) {
        assertThatThrownBy(() -> new TensorFlowConfig(
                        Optional.of("llava").filter(name -> key.equals("system")),
                        Optional.of("tiny").filter(name -> key.equals("preset")),
                        Optional.of(folder.resolve("mine.yaml")),
                        Map.of(),
                        Optional.of(folder).filter(name -> key.equals("checkpoint")),
                        Optional.empty(),
                        Rules.PLAIN))
                .hasMessage("'file' describes a system of its own, so '" + key + "' must not name another");
    }

    @Test
    void theExampleOfTheReadmeWorks() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String below = readme.substring(readme.indexOf("## A system of your own"));
        String example = below.substring(below.indexOf("```yaml\n") + 8, below.indexOf("```\n\n| key"));
        Files.writeString(folder.resolve("mine.yaml"), example);

        assertThat(recipe(folder)).contains("\ndata of instruct ");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertMistake(
                () -> TensorFlowConfig.of(folder.resolve("other.yaml")), "{folder}/other.yaml: there is no such file");
    }

    private void assertMistake(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        message.replace("{file}", folder.resolve("mine.yaml").toString())
                                .replace("{folder}", folder.toString()));
    }

    private TensorFlowConfig withSteps(int steps) {
        return new TensorFlowConfig(
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("mine.yaml")),
                Map.of("heart", steps),
                Optional.empty(),
                Optional.empty(),
                Rules.PLAIN);
    }

    private static String recipe(Path folder) {
        return PROVIDER.recipe(TensorFlowConfig.of(folder.resolve("mine.yaml")), 7);
    }

    private void write(Conversation... conversations) throws Exception {
        InstructionWriter.write(List.of(conversations).iterator(), folder.resolve("talks/instructions.json"));
    }

    private static Utterance human(String text) {
        return new Utterance(Speaker.HUMAN, text);
    }

    private static Utterance gpt(String text) {
        return new Utterance(Speaker.GPT, text);
    }

    private void change(String file, String text, String other) throws Exception {
        Path path = folder.resolve(file);
        String changed = Files.readString(path).replace(text, other);
        assertThat(changed).isNotEqualTo(Files.readString(path));
        Files.writeString(path, changed);
    }

    private List<Path> pictures() throws Exception {
        try (var files = Files.list(folder.resolve("talks/pictures"))) {
            return files.sorted().toList();
        }
    }

    private List<Conversation> talks() throws Exception {
        List<Conversation> talks = new ArrayList<>();
        try (InstructionReader reader =
                new InstructionReader(folder.resolve("talks/instructions.json"), folder.resolve("talks/pictures"))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                talks.add(next.get());
            }
        }
        return talks;
    }

    private Answer answer(Model model, Conversation asked) throws Exception {
        Image picture = Image.of(Files.readAllBytes(
                folder.resolve("talks/pictures").resolve(asked.images().get(0))));
        String text = asked.turns().get(0).value().replace(Conversation.IMAGE, "");
        return model.answer(
                new Request(Prompt.of(new Part.Picture(picture), new Part.Text(text)), Decoding.greedy(40)));
    }

    private static String text(Model model, String prompt) throws Exception {
        return model.answer(new Request(Prompt.of(new Part.Text(prompt)), Decoding.greedy(8)))
                .text();
    }
}
