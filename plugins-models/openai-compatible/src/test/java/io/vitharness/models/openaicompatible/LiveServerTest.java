package io.vitharness.models.openaicompatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asks a real server that somebody runs: {@code -Dlive.baseUrl=http://localhost:8000/v1 -Dlive.model=NAME}. */
class LiveServerTest {

    private static final Image RED = Image.of(Pictures.png(40, 40, 0xff0000));
    private static final Image BLUE = Image.of(Pictures.png(40, 40, 0x0000ff));

    private final TestWorkshop workshop = new TestWorkshop(Path.of("."));

    @Test
    void aRealServerAnswersTheSameQuestionTheSameWay() throws Exception {
        try (Model model = open()) {
            Answer one = model.answer(question(RED));
            Answer other = model.answer(question(RED));

            assertThat(one).isEqualTo(other);
            one.usage().answerTokens().ifPresent(tokens -> assertThat(tokens).isBetween(1L, 8L));
        }
    }

    @Test
    void aRealServerIsSentThePicture() throws Exception {
        try (Model model = open()) {
            long with = tokens(model, question(RED));
            long without = tokens(model, new Request(Prompt.of(text()), Decoding.greedy(8)));

            assertThat(with).as("prompt tokens with a picture").isGreaterThan(without);
            assertThat(model.answer(question(BLUE)).parts()).hasSize(1);
        }
    }

    @Test
    void aRealServerThatRanksDoesSoTheSameWay() throws Exception {
        try (Model model = open()) {
            assumeThat(model).as("a server that ranks: %s", workshop.lines()).isInstanceOf(RankingModel.class);
            RankingModel ranking = (RankingModel) model;
            List<String> choices = List.of("red", "blue");

            assertThat(ranking.logLikelihoods(question(RED).prompt(), choices))
                    .hasSize(2)
                    .isEqualTo(ranking.logLikelihoods(question(RED).prompt(), choices));
        }
    }

    private Model open() throws Exception {
        String address = System.getProperty("live.baseUrl", "");
        assumeThat(address).as("a server named by -Dlive.baseUrl").isNotEmpty();
        Map<String, String> keys =
                new HashMap<>(Map.of("baseUrl", address, "model", System.getProperty("live.model", "")));
        return new OpenAiCompatible().open(Configs.of(ServerConfig.class, keys), workshop);
    }

    private static long tokens(Model model, Request request) throws Exception {
        return model.answer(request).usage().promptTokens().orElseThrow();
    }

    private static Request question(Image image) {
        return new Request(Prompt.of(new Part.Picture(image), text()), Decoding.greedy(8));
    }

    private static Part.Text text() {
        return new Part.Text("What is in the picture?");
    }
}
