package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From picture files and texts to answers, against transformers 5.18: tokenizers, processors and templates included. */
class FolderGoldenTest {

    private static final String VICUNA = "A chat between a curious user and an artificial intelligence assistant. The"
            + " assistant gives helpful, detailed, and polite answers to the user's questions. USER: {prompt}"
            + " ASSISTANT:";

    @Test
    void llavaAnswersAndRanksAsTheReference() throws Exception {
        Fixture fixture = Fixture.open("llava-tiny");
        try (Model model = open(fixture, new Rules(1, 1, 1, 0, Optional.of(VICUNA), false))) {
            for (JsonNode item : Fixture.list(fixture.expected().path("cases"))) {
                Prompt prompt = Prompt.of(
                        picture(fixture, item),
                        new Part.Text(item.path("question").asString()));

                assertThat(model.answer(new Request(prompt, Decoding.greedy(12)))
                                .text())
                        .isEqualTo(item.path("greedy_text").asString().strip());
                rank((RankingModel) model, prompt, item, 2e-3);
            }
        }
    }

    @Test
    void llavaAnswersByItsOwnChatTemplate() throws Exception {
        Fixture fixture = Fixture.open("llava-tiny");
        try (Model model = open(fixture, Rules.PLAIN)) {
            JsonNode item = fixture.expected().path("cases").path(0);
            Prompt prompt = Prompt.of(picture(fixture, item), new Part.Text("What colour is the cat?"));

            assertThat(new Wording(fixture.folder(), Rules.PLAIN, "").text(prompt))
                    .isEqualTo("USER: <image>\nWhat colour is the cat? ASSISTANT:");
            assertThat(model.answer(new Request(prompt, Decoding.greedy(4)))
                            .usage()
                            .answerTokens())
                    .hasValue(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"instructblip-tiny", "instructblip-t5-tiny"})
    void instructBlipAnswersSearchesAndRanksAsTheReference(String name) throws Exception {
        Fixture fixture = Fixture.open(name);
        List<JsonNode> cases = Fixture.list(fixture.expected().path("cases"));
        try (Model model = open(fixture, Rules.PLAIN)) {
            for (JsonNode item : cases) {
                assertThat(model.answer(request(fixture, item, 12)).text())
                        .isEqualTo(item.path("greedy_text").asString().strip());
                rank((RankingModel) model, request(fixture, item, 12).prompt(), item, 3e-3);
            }
        }
        try (Model model = open(fixture, new Rules(5, 1.5, -1, 1, Optional.empty(), false))) {
            for (JsonNode item : cases) {
                long words =
                        item.path("beams").path("short_vqa").path("new_ids").size();
                assertThat(model.answer(request(fixture, item, 6)).usage().answerTokens())
                        .hasValue(words);
            }
        }
    }

    @Test
    void clipComparesAsTheReference() throws Exception {
        Fixture fixture = Fixture.open("clip-tiny");
        List<String> texts = fixture.expected()
                .path("texts")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        try (Model model = open(fixture, Rules.PLAIN)) {
            for (int i = 0; i < 4; i++) {
                String file = fixture.expected().path("images").path(i).asString();
                Part.Picture picture = new Part.Picture(image(fixture, file));
                float[] wanted = fixture.part("probs_per_image", i, 4);

                List<LogLikelihood> shares = ((RankingModel) model).logLikelihoods(Prompt.of(picture), texts);

                for (int text = 0; text < texts.size(); text++) {
                    assertThat(Math.exp(shares.get(text).sum())).isCloseTo(wanted[text], within(1e-3));
                }
                assertThat(((EmbeddingModel) model).embedding(picture)).hasSize(28);
            }
        }
    }

    @Test
    void samsMasksAreTheReferencesAtThePicturesOwnSize() throws Exception {
        Fixture fixture = Fixture.open("sam-tiny");
        int compared = 0;
        try (Model model = open(fixture, Rules.PLAIN)) {
            for (JsonNode item : Fixture.list(fixture.expected().path("cases"))) {
                JsonNode asked = item.path("prompts_original_pixels");
                boolean isOneBox = asked.path("boxes").size() == 1
                        && !asked.path("points").isArray()
                        && !item.path("multimask_output").asBoolean();
                if (isOneBox) {
                    compareBox(fixture, model, item);
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static void compareBox(Fixture fixture, Model model, JsonNode item) throws Exception {
        List<Double> box = item.path("prompts_original_pixels")
                .path("boxes")
                .path(0)
                .valueStream()
                .map(JsonNode::asDouble)
                .toList();
        Part.Region region = new Part.Region(
                0, new Shape.Box(box.get(0), box.get(1), box.get(2), box.get(3)), "it", OptionalDouble.empty());
        Prompt prompt = Prompt.of(picture(fixture, item), region);

        Part.Region found = (Part.Region)
                model.answer(new Request(prompt, Decoding.greedy(1))).parts().get(0);

        Shape.Mask shape = (Shape.Mask) found.shape();
        Mask mask = Mask.parse(new Size(shape.width(), shape.height()), shape.rle());
        byte[] bits = fixture.octets(item.path("name").asString() + ".masks_original_size");
        int width = shape.width();
        Mask wanted = Mask.where(mask.size(), (x, y) -> {
            int at = y * width + x;
            return (bits[at / 8] >> (7 - at % 8) & 1) == 1;
        });
        assertThat(mask.overlap(wanted)).isGreaterThan(0.999);
    }

    private static Model open(Fixture fixture, Rules rules) throws IOException {
        return PublishedModels.open(CheckpointFolder.open(fixture.folder()), rules, 1);
    }

    private static void rank(RankingModel model, Prompt prompt, JsonNode item, double distance) throws Exception {
        List<String> choices = new ArrayList<>();
        item.path("candidates")
                .forEach(candidate -> choices.add(candidate.path("text").asString()));
        List<LogLikelihood> found = model.logLikelihoods(prompt, choices);
        for (int i = 0; i < choices.size(); i++) {
            double wanted = item.path("candidates").path(i).path("sum_logprob").asDouble();
            assertThat(found.get(i).sum()).as(choices.get(i)).isCloseTo(wanted, within(distance));
        }
    }

    private static Request request(Fixture fixture, JsonNode item, int maxTokens) throws IOException {
        Prompt prompt = Prompt.of(
                picture(fixture, item), new Part.Text(item.path("prompt").asString()));
        return new Request(prompt, Decoding.greedy(maxTokens));
    }

    private static Part.Picture picture(Fixture fixture, JsonNode item) throws IOException {
        return new Part.Picture(image(fixture, item.path("image").asString()));
    }

    private static Image image(Fixture fixture, String name) throws IOException {
        return Image.of(Files.readAllBytes(fixture.folder().resolve("images").resolve(name)));
    }
}
