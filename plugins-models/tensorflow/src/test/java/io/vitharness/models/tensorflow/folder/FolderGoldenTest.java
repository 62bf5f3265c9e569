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
import io.vitharness.spi.model.Answer;
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
import org.junit.jupiter.params.provider.CsvSource;
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
                rank((RankingModel) model, prompt, item);
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
                rank((RankingModel) model, request(fixture, item, 12).prompt(), item);
            }
        }
        try (Model model = open(fixture, new Rules(5, 1.5, -1, 1, Optional.empty(), false));
                Tokenizer tokenizer = new Tokenizer(fixture.folder())) {
            for (JsonNode item : cases) {
                List<Integer> words =
                        Fixture.words(item.path("beams").path("short_vqa").path("new_ids"));
                Answer answer = model.answer(request(fixture, item, 6));

                assertThat(answer.text()).isEqualTo(tokenizer.decode(words).strip());
                assertThat(answer.usage().answerTokens()).hasValue(words.size());
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
                    assertThat(Math.exp(shares.get(text).sum())).isCloseTo(wanted[text], within(1e-4));
                }
                compareVector((EmbeddingModel) model, picture, fixture.part("image_features_unnormalised", i, 4));
            }
            for (int i = 0; i < texts.size(); i++) {
                Part.Text text = new Part.Text(texts.get(i));
                compareVector((EmbeddingModel) model, text, fixture.part("text_features_unnormalised", i, 5));
            }
        }
    }

    private static void compareVector(EmbeddingModel model, Part part, float[] wanted) throws Exception {
        List<Double> found = model.embedding(part);
        float[] numbers = new float[found.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found.get(i).floatValue();
        }
        Fixture.close("vector", numbers, wanted, 1e-4);
    }

    /** Cases that the reference answers as the model does: boxes alone, a lone point, points with a background. */
    @ParameterizedTest
    @CsvSource({"0, true", "3, false", "7, false", "9, false"})
    void samsMasksAreTheReferencesAtThePicturesOwnSize(int index, boolean isAmbiguous) throws Exception {
        Fixture fixture = Fixture.open("sam-tiny");
        JsonNode item = fixture.expected().path("cases").path(index);
        try (Model model = open(fixture, Rules.PLAIN)) {
            List<List<Part.Region>> prompts =
                    isAmbiguous ? regions(item).stream().map(List::of).toList() : List.of(regions(item));
            int count = item.path("mask_shape_original").path(0).asInt();
            int ofPrompt = isAmbiguous ? 3 : 1;
            List<Part> found = new ArrayList<>();
            for (List<Part.Region> prompt : prompts) {
                found.addAll(model.answer(new Request(shown(fixture, item, prompt), Decoding.greedy(1)))
                        .parts());
            }

            assertThat(found).hasSize(count);
            for (int i = 0; i < count; i++) {
                int best = best(item.path("iou_scores").path(i));
                compareMask(fixture, item, (Part.Region) found.get(i), i * ofPrompt + best);
            }
        }
    }

    private static Prompt shown(Fixture fixture, JsonNode item, List<Part.Region> regions) throws IOException {
        List<Part> parts = new ArrayList<>(List.of(picture(fixture, item)));
        parts.addAll(regions);
        return Prompt.of(parts.toArray(new Part[0]));
    }

    private static List<Part.Region> regions(JsonNode item) {
        JsonNode asked = item.path("prompts_original_pixels");
        List<Part.Region> regions = new ArrayList<>();
        for (JsonNode box : Fixture.list(asked.path("boxes"))) {
            regions.add(region("it", new Shape.Box(number(box, 0), number(box, 1), number(box, 2), number(box, 3))));
        }
        for (int prompt = 0; prompt < asked.path("points").size(); prompt++) {
            for (int i = 0; i < asked.path("points").path(prompt).size(); i++) {
                JsonNode point = asked.path("points").path(prompt).path(i);
                boolean isOutside = asked.path("labels").path(prompt).path(i).asInt() == 0;
                regions.add(
                        region(isOutside ? "background" : "it", new Shape.Point(number(point, 0), number(point, 1))));
            }
        }
        return regions;
    }

    private static double number(JsonNode list, int index) {
        return list.path(index).asDouble();
    }

    private static Part.Region region(String label, Shape shape) {
        return new Part.Region(0, shape, label, OptionalDouble.empty());
    }

    private static int best(JsonNode qualities) {
        int best = 0;
        for (int i = 1; i < qualities.size(); i++) {
            best = number(qualities, i) > number(qualities, best) ? i : best;
        }
        return best;
    }

    private static void compareMask(Fixture fixture, JsonNode item, Part.Region found, int index) throws Exception {
        Shape.Mask shape = (Shape.Mask) found.shape();
        Mask mask = Mask.parse(new Size(shape.width(), shape.height()), shape.rle());
        byte[] bits = fixture.octets(item.path("name").asString() + ".masks_original_size");
        int width = shape.width();
        int first = index * width * shape.height();
        Mask wanted = Mask.where(mask.size(), (x, y) -> Fixture.bit(bits, first + y * width + x));
        // one pixel whose logit is all but 0 may be on the other side
        assertThat(mask.overlap(wanted)).isGreaterThan(0.9995);
    }

    private static Model open(Fixture fixture, Rules rules) throws IOException {
        return PublishedModels.open(CheckpointFolder.open(fixture.folder()), rules, 1);
    }

    private static void rank(RankingModel model, Prompt prompt, JsonNode item) throws Exception {
        List<String> choices = new ArrayList<>();
        item.path("candidates")
                .forEach(candidate -> choices.add(candidate.path("text").asString()));
        List<LogLikelihood> found = model.logLikelihoods(prompt, choices);
        for (int i = 0; i < choices.size(); i++) {
            JsonNode wanted = item.path("candidates").path(i);
            assertThat(found.get(i).sum())
                    .as(choices.get(i))
                    .isCloseTo(wanted.path("sum_logprob").asDouble(), within(Fixture.LIKELY));
            assertThat(found.get(i).tokens()).isEqualTo(wanted.path("ids").size());
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
