package io.vitharness.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FakesTest {

    private final Request request =
            new Request(OneQuestion.onlySample().question().prompt(), Decoding.greedy(4));

    @Test
    void flakyModelFailsTheFirstTriesOfEveryRequest() throws ModelException, InterruptedException {
        FlakyModel flaky = new FlakyModel(ScriptedModel.saying("A"), 2);

        assertThatThrownBy(() -> flaky.answer(request)).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> flaky.answer(request)).hasMessageContaining("reset");
        assertThat(flaky.answer(request).text()).isEqualTo("A");
    }

    @Test
    void slowModelStopsWhenInterrupted() {
        SlowModel slow = new SlowModel(ScriptedModel.saying("A"), Duration.ofHours(1));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> slow.answer(request)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void greedyModelSaysMoreThanItMay() {
        assertThat(new GreedyModel().answer(request).usage().answerTokens()).hasValue(1004);
    }

    @Test
    void silentModelSaysNothing() {
        assertThat(new SilentModel().answer(request).text()).isEmpty();
    }

    @Test
    void garbledModelSaysTheSameToTheSamePrompt() {
        GarbledModel garbled = new GarbledModel();

        assertThat(garbled.answer(request)).isEqualTo(garbled.answer(request));
        assertThat(GarbledModel.TEXTS).contains(garbled.answer(request).text());
    }

    @Test
    void lyingModelDeclinesWhatItClaims() {
        LyingModel lying = new LyingModel();

        assertThat(lying.capabilities().picturesPerPrompt()).isPositive();
        assertThatThrownBy(() -> lying.answer(request)).hasMessageContaining("reads text only");
        assertThat(lying.logLikelihoods(request.prompt(), List.of("red", "blue")))
                .hasSize(1);
        assertThat(lying.answerAll(List.of(request, request))).hasSize(1);
    }

    @Test
    void scriptedModelRemembersWhatItWasAsked() throws ModelException, InterruptedException {
        ScriptedModel scripted = ScriptedModel.saying("A");

        scripted.answer(request);
        scripted.close();

        assertThat(scripted.requests()).containsExactly(request);
        assertThat(scripted.timesClosed()).isEqualTo(1);
    }

    @Test
    void picturesCanBeDecoded() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(Pictures.png(200, 130, 0x123456)));

        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(130);
        assertThat(picture.getRGB(199, 129)).isEqualTo(0xff123456);
    }

    @Test
    void bombIsSmallAndDeclaresMuch() throws IOException {
        byte[] bomb = Pictures.bomb(40_000, 40_000);

        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bomb))) {
            var reader = ImageIO.getImageReaders(input).next();
            reader.setInput(input);
            assertThat(reader.getWidth(0)).isEqualTo(40_000);
        }
        assertThat(bomb).hasSizeLessThan(100);
    }

    @Test
    void resamplesDrawEveryClusterOnceOnAverage() {
        TestResamples resamples = new TestResamples(4000);
        int drawn = 0;
        for (int draw = 0; draw < resamples.count(); draw++) {
            drawn += resamples.weight(draw, "cluster");
        }

        assertThat(drawn / 4000.0).isBetween(.9, 1.1);
    }
}
