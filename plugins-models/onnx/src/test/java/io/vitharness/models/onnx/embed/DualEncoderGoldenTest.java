package io.vitharness.models.onnx.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.onnx.Fixture;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.text.TextRows;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.testkit.TestWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** CLIP and SigLIP against transformers 5.18, from the picture's file to the score. */
class DualEncoderGoldenTest {

    private static final double VECTORS = 1e-4;

    @TempDir
    Path folder;

    @Test
    void clipsTextsAreTheReferencesTokens() throws Exception {
        tokensAreTheReferences(Fixture.of("clip-tiny"), 77);
    }

    @Test
    void siglipsTextsAreTheReferencesTokens() throws Exception {
        tokensAreTheReferences(Fixture.of("siglip-tiny"), 64);
    }

    @Test
    void clipsVectorsAreTheReferences() throws Exception {
        Fixture fixture = Fixture.of("clip-tiny");
        try (DualEncoderModel model = open(fixture.folder())) {
            vectorsAre(model, fixture, "image_embeds", "text_embeds");
        }
    }

    @Test
    void clipsVectorsOfSplitGraphsAreTheReferences() throws Exception {
        Fixture fixture = Fixture.of("clip-tiny");
        copy(fixture.folder(), folder);
        Files.delete(folder.resolve("onnx/model.onnx"));
        try (DualEncoderModel model = open(folder)) {
            vectorsAre(model, fixture, "image_features_unnormalised", "text_features_unnormalised");
            assertThat(model.card().details()).containsKey("score's factor");
        }
    }

    @Test
    void siglipsVectorsAreTheReferences() throws Exception {
        Fixture fixture = Fixture.of("siglip-tiny");
        try (DualEncoderModel model = open(fixture.folder())) {
            vectorsAre(model, fixture, "image_embeds", "text_embeds");
        }
    }

    @Test
    void clipsLikelihoodsAreTheSoftmaxOfTheReferencesLogits() throws Exception {
        Fixture fixture = Fixture.of("clip-tiny");
        float[] shares = fixture.array("probs_per_image");
        float[] logits = fixture.array("logits_per_image");
        List<String> texts = texts(fixture);
        try (DualEncoderModel model = open(fixture.folder())) {
            for (int i = 0; i < images(fixture).size(); i++) {
                List<LogLikelihood> found = model.logLikelihoods(prompt(fixture, i), texts);
                for (int j = 0; j < texts.size(); j++) {
                    int at = i * texts.size() + j;
                    assertThat(Math.exp(found.get(j).sum())).isCloseTo(shares[at], within(1e-4));
                    double apart = logits[at] - logits[i * texts.size()];
                    assertThat(found.get(j).sum() - found.get(0).sum()).isCloseTo(apart, within(2e-3));
                }
            }
        }
    }

    @Test
    void siglipsLikelihoodsAreTheSigmoidOfTheReferencesLogits() throws Exception {
        Fixture fixture = Fixture.of("siglip-tiny");
        float[] logits = fixture.array("logits_per_image");
        List<String> texts = texts(fixture);
        try (DualEncoderModel model = open(fixture.folder())) {
            for (int i = 0; i < images(fixture).size(); i++) {
                List<LogLikelihood> found = model.logLikelihoods(prompt(fixture, i), texts);
                for (int j = 0; j < texts.size(); j++) {
                    double share = Math.exp(found.get(j).sum());
                    assertThat(Math.log(share / (1 - share))).isCloseTo(logits[i * texts.size() + j], within(1e-3));
                }
            }
        }
    }

    private static void tokensAreTheReferences(Fixture fixture, int length) throws Exception {
        float[] expected = fixture.array("input_ids");
        ModelFolder folder = ModelFolder.open(fixture.folder());
        try (Tokens tokens = Tokens.open(folder)) {
            long[] ids = TextRows.of(folder, tokens, length, "")
                    .of(texts(fixture))
                    .ids()
                    .longs();

            assertThat(ids).hasSize(expected.length);
            for (int i = 0; i < ids.length; i++) {
                assertThat(ids[i]).as("token %s", i).isEqualTo((long) expected[i]);
            }
        }
    }

    private static void vectorsAre(DualEncoderModel model, Fixture fixture, String pictures, String texts)
            throws Exception {
        List<Double> seen = new ArrayList<>();
        for (int i = 0; i < images(fixture).size(); i++) {
            seen.addAll(model.embedding(new Part.Picture(image(fixture, i))));
        }
        List<Double> read = new ArrayList<>();
        for (String text : texts(fixture)) {
            read.addAll(model.embedding(new Part.Text(text)));
        }
        isCloseTo(seen, fixture.array(pictures));
        isCloseTo(read, fixture.array(texts));
    }

    private static void isCloseTo(List<Double> found, float... expected) {
        double[] difference = new double[expected.length];
        assertThat(found).hasSize(expected.length);
        Arrays.setAll(difference, i -> Math.abs(found.get(i) - expected[i]));
        assertThat(Arrays.stream(difference).max().orElse(1)).isLessThan(VECTORS);
    }

    private static Prompt prompt(Fixture fixture, int i) throws IOException {
        return Prompt.of(new Part.Picture(image(fixture, i)), new Part.Text("What is this?"));
    }

    private static Image image(Fixture fixture, int i) throws IOException {
        return Image.of(fixture.bytes("images/" + images(fixture).get(i)));
    }

    private static List<String> images(Fixture fixture) throws IOException {
        return strings(fixture, "images");
    }

    private static List<String> texts(Fixture fixture) throws IOException {
        return strings(fixture, "texts");
    }

    private static List<String> strings(Fixture fixture, String field) throws IOException {
        List<String> strings = new ArrayList<>();
        for (JsonNode one : fixture.json("expected.json").path(field)) {
            strings.add(one.asString());
        }
        return strings;
    }

    private DualEncoderModel open(Path path) throws Exception {
        return (DualEncoderModel) new OnnxProvider().open(OnnxConfig.of(path), new TestWorkshop(folder));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
