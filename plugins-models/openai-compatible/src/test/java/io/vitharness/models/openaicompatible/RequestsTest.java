package io.vitharness.models.openaicompatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.PictureDecoder;
import io.vitharness.models.openaicompatible.PictureRules.Detail;
import io.vitharness.models.openaicompatible.PictureRules.Form;
import io.vitharness.models.openaicompatible.PictureRules.TooLarge;
import io.vitharness.spi.ByteSize;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Role;
import io.vitharness.spi.Shape;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestsTest {

    private static final Image RED = Pictures.square(0xff0000);
    private static final PictureRules PLAIN = rules(Form.ORIGINAL, 1_000_000, 1_000_000, TooLarge.REFUSE);

    private final FakeServer server = new FakeServer(new Scripts.Ollama());
    private final TestWorkshop workshop = new TestWorkshop(Path.of("."));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void picturesAreDataUrisInTheirPlaceAmongTheTexts() throws Exception {
        JsonNode sent = sent(PLAIN, Prompt.of(text("before"), new Part.Picture(RED), text("after")));

        JsonNode content = sent.at("/messages/0/content");
        assertThat(content.path(0)).hasToString("{\"type\":\"text\",\"text\":\"before\"}");
        assertThat(content.at("/1/type").asString()).isEqualTo("image_url");
        assertThat(content.at("/1/image_url/url").asString())
                .isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(RED.bytes()));
        assertThat(content.at("/1/image_url").has("detail")).isFalse();
        assertThat(content.at("/2/text").asString()).isEqualTo("after");
    }

    @Test
    void aLargePictureArrivesWholeWithItsLengthTold() throws Exception {
        Image large = Image.of(Pictures.png(300, 200, 0x123456));

        JsonNode sent = sent(PLAIN, Prompt.of(new Part.Picture(large)));

        assertThat(picture(sent, 0)).isEqualTo(large);
        var request = server.requests().get(server.requests().size() - 1);
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(request.getBodySize()));
    }

    @Test
    void detailIsSentWhereItIsChosen() throws Exception {
        PictureRules rules = new PictureRules(
                8, Form.ORIGINAL, Optional.of(Detail.LOW), new ByteSize(100_000), 1_000_000, TooLarge.REFUSE);

        JsonNode sent = sent(rules, Prompt.of(new Part.Picture(RED)));

        assertThat(sent.at("/messages/0/content/0/image_url/detail").asString()).isEqualTo("low");
    }

    @Test
    void framesOfAFilmAreSentInOrder() throws Exception {
        Image blue = Pictures.square(0x0000ff);

        JsonNode sent = sent(PLAIN, Prompt.of(new Part.Video(List.of(RED, blue), List.of(3, 9)), text("what?")));

        assertThat(List.of(picture(sent, 0), picture(sent, 1))).containsExactly(RED, blue);
    }

    @Test
    void pngFormKeepsThePixels() throws Exception {
        JsonNode sent = sent(rules(Form.PNG, 1_000_000, 1_000_000, TooLarge.REFUSE), Prompt.of(new Part.Picture(RED)));

        PictureDecoder decoder = new PictureDecoder();
        assertThat(decoder.decode(picture(sent, 0).bytes())).isEqualTo(decoder.decode(RED.bytes()));
    }

    @Test
    void aPictureTooLargeIsRefusedUnlessAllowedToShrink() {
        PictureRules rules = rules(Form.ORIGINAL, 1_000_000, 63, TooLarge.REFUSE);

        assertThatThrownBy(() -> sent(rules, Prompt.of(new Part.Picture(RED))))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.PERMANENT))
                .hasMessageContaining("a picture of 8 x 8 pixels")
                .hasMessageContaining("'pictures.too-large: downscale'");
    }

    @Test
    void shrinkingKeepsTheShapeTheLimitsAndARecord() throws Exception {
        Image wide = Image.of(Pictures.png(400, 100, 0x00ff00));
        PictureRules rules = rules(Form.ORIGINAL, 8_000, 1_000_000, TooLarge.DOWNSCALE);

        Image sent = picture(sent(rules, Prompt.of(new Part.Picture(wide))), 0);

        assertThat(sent.size()).isLessThanOrEqualTo(8_000);
        assertThat(new PictureDecoder().probe(sent.bytes()).size()).hasToString("83 x 20");
        assertThat(workshop.lines()).contains("pictures sent smaller than they are: 1");
    }

    @Test
    void aPictureThatIsNoneIsNeverSent() {
        Image junk = Image.of(new byte[] {1, 2, 3});

        assertThatThrownBy(() -> sent(PLAIN, Prompt.of(new Part.Picture(junk))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not a picture: it begins with the bytes 01 02 03");
    }

    @Test
    void aPictureBombIsRefusedUnopened() {
        Image bomb = Image.of(Pictures.bomb(40_000, 40_000));

        assertThatThrownBy(() -> sent(PLAIN, Prompt.of(new Part.Picture(bomb))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("40,000 x 40,000");
    }

    @Test
    void morePicturesThanAllowedAreRefused() {
        Part[] nine = java.util.Collections.nCopies(9, new Part.Picture(RED)).toArray(Part[]::new);

        assertThatThrownBy(() -> sent(PLAIN, Prompt.of(nine)))
                .hasMessageContaining("9 pictures, but 'pictures.per-prompt' allows 8");
    }

    @Test
    void whatHasNoPlaceInAChatIsRefused() {
        Part region = new Part.Region(0, new Shape.Point(1, 1), "", OptionalDouble.empty());

        assertThatThrownBy(() -> sent(PLAIN, Prompt.of(region))).hasMessageContaining("the prompt holds a Region");
    }

    @Test
    void everyPartOfTheDecodingIsSent() throws Exception {
        Decoding decoding =
                new Decoding(77, 0.7, 0.9, OptionalInt.of(5), OptionalLong.of(11), List.of("\n\n", "USER:"));

        JsonNode sent = sent(PLAIN, new Request(Prompt.of(text("hi")), decoding), Map.of());

        assertThat(sent.path("max_tokens").asInt()).isEqualTo(77);
        assertThat(sent.path("temperature").asDouble()).isEqualTo(0.7);
        assertThat(sent.path("top_p").asDouble()).isEqualTo(0.9);
        assertThat(sent.path("top_k").asInt()).isEqualTo(5);
        assertThat(sent.path("seed").asLong()).isEqualTo(11);
        assertThat(sent.path("stop")).hasToString("[\"\\n\\n\",\"USER:\"]");
        assertThat(sent.has("stream")).isFalse();
    }

    @Test
    void greedyDecodingIsSpelledOut() throws Exception {
        JsonNode sent = sent(PLAIN, Prompt.of(text("hi")));

        assertThat(sent.path("temperature").asDouble(9)).isZero();
        assertThat(sent.path("top_p").asDouble()).isEqualTo(1);
        assertThat(sent.path("top_k").asInt()).isEqualTo(1);
        assertThat(sent.has("seed")).isFalse();
    }

    @Test
    void turnsBecomeMessagesAndInstructionsOneSystemMessage() throws Exception {
        Prompt prompt = new Prompt(List.of(
                new Turn(Role.SYSTEM, List.of(text("Be kind."))),
                Turn.user(text("one"), text("two")),
                new Turn(Role.MODEL, List.of(text("three"))),
                Turn.user(text("four"))));

        try (Model model = open(server.config("system", "Be brief."))) {
            model.answer(new Request(prompt, Decoding.greedy(4)));
        }

        assertThat(server.sent().path("messages"))
                .hasToString("[{\"role\":\"system\",\"content\":\"Be brief.\\nBe kind.\"},"
                        + "{\"role\":\"user\",\"content\":\"one\\ntwo\"},"
                        + "{\"role\":\"assistant\",\"content\":\"three\"},"
                        + "{\"role\":\"user\",\"content\":\"four\"}]");
    }

    @Test
    void extraFieldsAreJsonWhereTheyAreJson() throws Exception {
        Map<String, String> extra =
                Map.of("min_p", "0.05", "chat_template_kwargs", "{\"enable_thinking\": false}", "user", "me");

        JsonNode sent = sent(PLAIN, new Request(Prompt.of(text("hi")), Decoding.greedy(4)), extra);

        assertThat(sent.path("min_p").asDouble()).isEqualTo(0.05);
        assertThat(sent.at("/chat_template_kwargs/enable_thinking").isBoolean()).isTrue();
        assertThat(sent.path("user").asString()).isEqualTo("me");
    }

    @Test
    void aRefusedSeedIsLeftOutAndTold() throws Exception {
        server.next(Replies.raw(422, "{\"detail\":\"Unexpected fields in the request: {'seed'}\"}"));
        server.next(Replies.raw(422, "{\"detail\":\"Unexpected fields in the request: {'top_k'}\"}"));

        try (Model model = open(server.config())) {
            assertThat(model.card().details()).containsEntry("not sent", "top_k, seed");
            assertThat(workshop.lines()).anyMatch(line -> line.endsWith("'omit' says so: top_k, seed"));
        }
    }

    @Test
    void aRefusedTemperatureIsTheUsersToLeaveOut() {
        server.next(Replies.error(400, "unsupported_value", "'temperature' does not support 0 with this model."));

        assertThatThrownBy(() -> open(server.config()))
                .hasMessageContaining("'omit: [temperature]' leaves the field out");
    }

    @Test
    void omittedFieldsAreNotSent() throws Exception {
        try (Model model = open(server.config("omit", "[temperature, top-p]"))) {
            model.answer(new Request(Prompt.of(text("hi")), Decoding.greedy(4)));
        }

        assertThat(server.sent().has("temperature")).isFalse();
        assertThat(server.sent().has("top_p")).isFalse();
    }

    private JsonNode sent(PictureRules rules, Prompt prompt) throws Exception {
        return sent(rules, new Request(prompt, Decoding.greedy(4)), Map.of());
    }

    private JsonNode sent(PictureRules rules, Request request, Map<String, String> extra) throws Exception {
        ServerConfig plain = server.config();
        ServerConfig config = new ServerConfig(
                plain.baseUrl(),
                plain.model(),
                plain.key(),
                plain.timeout(),
                plain.parallelCalls(),
                plain.system(),
                plain.maxTokensField(),
                plain.logprobs(),
                plain.coordinates(),
                rules,
                plain.omit(),
                extra,
                plain.headers(),
                plain.secretHeaders());
        try (Model model = open(config)) {
            model.answer(request);
        }
        return server.sent();
    }

    private Model open(ServerConfig config) throws ModelException, InterruptedException {
        return new OpenAiCompatible().open(config, workshop);
    }

    private static Image picture(JsonNode sent, int index) {
        String url = sent.at("/messages/0/content/" + index + "/image_url/url").asString();
        return Image.of(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)));
    }

    private static Part.Text text(String words) {
        return new Part.Text(words);
    }

    private static PictureRules rules(Form form, long maxBytes, long maxPixels, TooLarge tooLarge) {
        return new PictureRules(8, form, Optional.empty(), new ByteSize(maxBytes), maxPixels, tooLarge);
    }
}
