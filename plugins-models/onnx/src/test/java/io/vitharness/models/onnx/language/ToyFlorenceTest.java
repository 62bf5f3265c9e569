package io.vitharness.models.onnx.language;

import static io.vitharness.models.onnx.graph.Graph.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encoder that copies and a decoder that adds up what it remembers of it: what they say is known in advance. */
class ToyFlorenceTest {

    private static final Part.Picture GREEN = new Part.Picture(Pictures.square(0x00ff00));

    @TempDir
    Path path;

    @BeforeEach
    void write() {
        ToyFolder folder = new ToyFolder(path);
        folder.write("config.json", "{\"model_type\": \"florence2\", \"is_encoder_decoder\": true}");
        folder.write("generation_config.json", "{\"eos_token_id\": 2, \"decoder_start_token_id\": 1}");
        folder.write("preprocessor_config.json", """
                {"image_processor_type": "CLIPImageProcessor", "size": {"width": 4, "height": 4}, "resample": 4,
                 "do_center_crop": false, "do_normalize": false,
                 "task_prompts_without_inputs": {"<OD>": "What a", "<CAPTION>": "What"},
                 "task_prompts_with_input": {"<REFER>": "What {input} a"},
                 "tasks_answer_post_processing_type": {"<OD>": "description_with_bboxes", "<CAPTION>": "pure_text"}}""");
        int size = folder.words().size();
        new Graph()
                .input("inputs_embeds", ElementType.FLOAT, "rows", "length", size)
                .input("attention_mask", ElementType.INT64, "rows", "length")
                .node("Identity", "inputs_embeds", "last_hidden_state")
                .output("last_hidden_state", ElementType.FLOAT, "rows", "length", size)
                .write(folder.onnx("encoder_model"));
        decoder(folder, size).write(folder.onnx("decoder_model_merged"));
    }

    @Test
    void theEncodedPictureDecidesTheAnswer() throws Exception {
        Answer answer = answer(config(Optional.empty(), 1), Prompt.of(GREEN, new Part.Text("What")));

        // what the encoder gave is remembered from the first step on, so the colour is said until the end outweighs it
        assertThat(answer.text()).isEqualTo("green");
        assertThat(answer.stop()).isEqualTo(Answer.Stop.END);
        assertThat(answer.coordinates()).isEmpty();
    }

    @Test
    void beamsShareWhatWasEncoded() throws Exception {
        assertThat(answer(config(Optional.empty(), 3), Prompt.of(GREEN, new Part.Text("What")))
                        .text())
                .isEqualTo("green");
    }

    @Test
    void aTaskStandsForItsSentenceAndDeclaresItsPlaces() throws Exception {
        Answer answer = answer(config(Optional.of("<OD>"), 1), Prompt.of(GREEN, new Part.Text("")));

        assertThat(answer.coordinates()).contains("florence-2");
        // two rows of the picture and the two words of the sentence
        assertThat(answer.usage().promptTokens()).hasValue(4);
    }

    @Test
    void aTaskInTheQuestionTakesTheRestAsItsInput() throws Exception {
        Answer answer = answer(config(Optional.empty(), 1), Prompt.of(GREEN, new Part.Text("<REFER>red red")));

        assertThat(answer.usage().promptTokens()).hasValue(2 + 4);
    }

    @Test
    void anUnknownTaskIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> answer(config(Optional.of("<SING>"), 1), Prompt.of(GREEN)))
                .hasMessage("preprocessor_config.json knows no task '<SING>'; it knows [<CAPTION>, <REFER>, <OD>]");
    }

    private static Graph decoder(ToyFolder folder, int size) {
        float[] after = new float[size * size];
        float[] counted = new float[size * size];
        for (String colour : List.of("red", "green", "blue")) {
            int word = folder.words().number(colour);
            after[word * size + folder.words().number("</s>")] = 1000;
            counted[word * size + word] = 1;
        }
        return new Graph()
                .input("inputs_embeds", ElementType.FLOAT, "rows", 1, size)
                .input("encoder_hidden_states", ElementType.FLOAT, "rows", "length", size)
                .input("encoder_attention_mask", ElementType.INT64, "rows", "length")
                .input("use_cache_branch", ElementType.BOOL, 1)
                .input("past_key_values.0.decoder.key", ElementType.FLOAT, "rows", 1, "past", size)
                .input("past_key_values.0.encoder.key", ElementType.FLOAT, "rows", 1, "kept", size)
                .longs("one", new long[] {1}, 1)
                .longs("two", new long[] {1}, 2)
                .floats("next", new long[] {size, size}, after)
                .floats("count", new long[] {size, size}, counted)
                .floats("whole", new long[] {1}, 1)
                .node("Unsqueeze", List.of("inputs_embeds", "one"), List.of("heads"))
                .node(
                        "Concat",
                        List.of("past_key_values.0.decoder.key", "heads"),
                        List.of("present.0.decoder.key"),
                        attribute("axis", 2))
                .node("Unsqueeze", List.of("encoder_hidden_states", "one"), List.of("encoded"))
                .node("Identity", "encoded", "present.0.encoder.key")
                // what was just encoded counts in the first step only, afterwards what is remembered of it
                .node("Cast", "use_cache_branch", "cached", attribute("to", 1))
                .node("Sub", List.of("whole", "cached"), List.of("fresh"))
                .node("Mul", List.of("encoded", "fresh"), List.of("new"))
                .node(
                        "Concat",
                        List.of("past_key_values.0.encoder.key", "new"),
                        List.of("memory"),
                        attribute("axis", 2))
                .node("ReduceSum", List.of("memory", "two"), List.of("sum"), attribute("keepdims", 0))
                .node("MatMul", List.of("sum", "count"), List.of("sums"))
                .node("MatMul", List.of("inputs_embeds", "next"), List.of("after"))
                .node("Add", List.of("after", "sums"), List.of("logits"))
                .output("logits", ElementType.FLOAT, "rows", 1, size)
                .output("present.0.decoder.key", ElementType.FLOAT, "rows", 1, "total", size)
                .output("present.0.encoder.key", ElementType.FLOAT, "rows", 1, "length", size);
    }

    private OnnxConfig config(Optional<String> task, int beams) {
        OnnxConfig all = OnnxConfig.of(path);
        return new OnnxConfig(
                path,
                all.modelType(),
                all.variant(),
                Map.of(),
                all.accelerator(),
                Optional.empty(),
                task,
                Optional.empty(),
                beams,
                1,
                Optional.empty(),
                1,
                all.detector());
    }

    private Answer answer(OnnxConfig config, Prompt prompt) throws ModelException, InterruptedException {
        try (Model model = new OnnxProvider().open(config, new TestWorkshop(path))) {
            return model.answer(new Request(prompt, Decoding.greedy(4)));
        }
    }
}
