package io.vitharness.judges.picturesimilarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.SilentModel;
import io.vitharness.testkit.TestResamples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureSimilarityJudgeTest {

    private static final Target KEY = Samples.key(Samples.grey(100), Samples.mask(6));

    private final PictureSimilarityJudge judge = judge(Map.of(), Map.of());

    @Test
    void distancesAreMeansOverChannelsOfZeroToOne() throws Exception {
        Map<String, List<Double>> figures = figures(KEY, Samples.grey(151));

        assertThat(figures.get("l1")).containsExactly(0.2);
        assertThat(figures.get("l2").get(0)).isCloseTo(0.04, offset(1e-15));
        assertThat(figures.get("psnr").get(0)).isCloseTo(-10 * Math.log10(0.04), offset(1e-12));
    }

    @Test
    void maskSplitsTheFigures() throws Exception {
        Picture left = Picture.uniform(Samples.SIZE, 100, 100, 100)
                .with(Picture.uniform(new Size(6, 12), 151, 151, 151), 0, 0);

        Map<String, List<Double>> figures = figures(KEY, Samples.image(left));

        assertThat(figures.get("l1")).containsExactly(0.1);
        assertThat(figures.get("l1/inside")).containsExactly(0.2);
        assertThat(figures.get("l1/outside")).containsExactly(0.0);
        assertThat(figures.get("psnr/outside")).containsExactly(100.0);
        assertThat(figures).containsKeys("ssim/uniform-7/inside", "ssim/uniform-7/outside");
    }

    @Test
    void maskThatIsAllLeavesNothingOutside() throws Exception {
        Map<String, List<Double>> figures =
                figures(Samples.key(Samples.grey(100), Samples.mask(12)), Samples.grey(151));

        assertThat(figures).containsKey("l1/inside").doesNotContainKey("l1/outside");
    }

    @Test
    void maskThatIsNothingLeavesNothingInside() throws Exception {
        Map<String, List<Double>> figures = figures(Samples.key(Samples.grey(100), Samples.mask(0)), Samples.grey(151));

        assertThat(figures).containsKey("l1/outside").doesNotContainKey("l1/inside");
    }

    @Test
    void otherSizeIsResizedToTheTruths() throws Exception {
        Image small = Samples.image(Picture.uniform(new Size(5, 7), 151, 151, 151));

        assertThat(figures(KEY, small).get("l1")).containsExactly(0.2);
    }

    @Test
    void similarityNeedsRoomForItsWindow() throws Exception {
        Target tiny = new Target.Picture(Pictures.square(0x646464), Optional.empty(), Map.of());

        assertThat(figures(tiny, Samples.grey(151)))
                .containsKey("ssim/uniform-7")
                .doesNotContainKey("ssim/gaussian-1.5");
    }

    @Test
    void answerWithoutAPictureIsUnread() {
        assertThat(judge.read(Samples.sample("1", KEY).question(), Samples.answer()))
                .isEqualTo(new Reading.Unclear("the answer holds no picture, wanted one"));
    }

    @Test
    void answerWithTwoPicturesIsUnread() {
        assertThat(judge.read(Samples.sample("1", KEY).question(), Samples.answer(Samples.grey(1), Samples.grey(2))))
                .isEqualTo(new Reading.Unclear("the answer holds 2 pictures, wanted one"));
    }

    @Test
    void pictureThatClaimsToBeEnormousIsUnread() {
        Image bomb = Image.of(Pictures.bomb(100_000, 100_000));

        assertThat(judge.read(Samples.sample("1", KEY).question(), Samples.answer(bomb)))
                .isEqualTo(
                        new Reading.Unclear("the picture of the answer cannot be decoded: too large: the PNG declares"
                                + " 100,000 x 100,000 pixels, more than the 16,777,216 allowed"));
    }

    @Test
    void unreadAnswerCountsAsTheWorst() throws Exception {
        Evidence nothing = judge.nothing(Samples.sample("1", KEY));

        assertThat(nothing.numbers().get("l1")).containsExactly(1.0);
        assertThat(nothing.numbers().get("psnr/inside")).containsExactly(0.0);
        assertThat(nothing.numbers())
                .containsOnlyKeys(figures(KEY, Samples.grey(1)).keySet());
    }

    @Test
    void maskOfAnotherSizeIsUndecided() throws Exception {
        Target key = Samples.key(Samples.grey(100), Pictures.square(0xffffff));

        assertThat(score(judge, key, Samples.grey(1)))
                .isEqualTo(new Score.Undecided("the mask has 8 x 8 pixels, wanted 12 x 12 as the true picture"));
        assertThat(judge.nothing(Samples.sample("1", key))).isEqualTo(Evidence.NONE);
    }

    @Test
    void brokenTruthIsUndecided() throws Exception {
        byte[] whole = Samples.grey(1).bytes();
        Image broken = Image.of(Arrays.copyOf(whole, whole.length / 2));
        Target key = new Target.Picture(broken, Optional.empty(), Map.of());

        assertThat(((Score.Undecided) score(judge, key, Samples.grey(1))).because())
                .startsWith("the true picture cannot be decoded: damaged PNG");
    }

    @Test
    void figuresOfEmbeddingsAreSaidToBeAbsentWhereNoModelIsNamed() throws Exception {
        Score.Value value = (Score.Value) score(judge, KEY, Samples.grey(100));

        assertThat(value.value()).isEqualTo(1);
        assertThat(value.because())
                .isEqualTo("l1 0.0000, l2 0.0000, psnr 100.0000, ssim/uniform-7 1.0000, ssim/gaussian-1.5 1.0000;"
                        + " clip-i, clip-t not computed: no embedding model is lent as 'clip'; dino not computed: no"
                        + " embedding model is lent as 'dino'");
        assertThat(judge.metrics()).extracting(Metric::name).doesNotContain("clip-i", "dino");
    }

    @Test
    void namedModelThatIsNotLentIsRefusedNotCountedAsZero() throws Exception {
        assertThat(score(judge(Map.of("clip", "vit"), Map.of()), KEY, Samples.grey(1)))
                .isEqualTo(new Score.Undecided("not computed: clip-i, clip-t/local, clip-t/global need the embedding"
                        + " model 'vit'; the suite lends none"));
    }

    @Test
    void namedModelThatGivesNoEmbeddingsIsRefused() throws Exception {
        Model other = new SilentModel();

        assertThat(score(judge(Map.of("dino", "vit"), Map.of("vit", other)), KEY, Samples.grey(1)))
                .isEqualTo(
                        new Score.Undecided("not computed: dino need the embedding model 'vit'; the lent model of that"
                                + " name gives no embeddings"));
    }

    @Test
    void lentModelGivesCosines() throws Exception {
        var clip = new CountingEmbeddings();

        Score score = score(judge(Map.of("clip", "vit", "dino", "vit"), Map.of("vit", clip)), KEY, Samples.grey(1));

        Map<String, List<Double>> numbers = ((Score.Value) score).evidence().numbers();
        assertThat(numbers.get("clip-i")).containsExactly(1.0);
        assertThat(numbers.get("dino")).containsExactly(1.0);
        assertThat(numbers.get("clip-t/local").get(0)).isCloseTo(7 / Math.sqrt(50), offset(1e-12));
        assertThat(numbers.get("clip-t/global").get(0)).isCloseTo(12 / Math.sqrt(145), offset(1e-12));
    }

    @Test
    void vectorWithoutADirectionIsTheModelsFailure() {
        assertThatThrownBy(() -> Embeddings.cosine(List.of(0.0, 0.0), List.of(1.0, 0.0)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("a vector without a direction");
        assertThatThrownBy(() -> Embeddings.cosine(List.of(1.0), List.of(1.0, 0.0)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("vectors of 1 and of 2 numbers");
    }

    @Test
    void meanIsOverSamplesAndCountsTheUnread() throws Exception {
        Score.Value seen = (Score.Value) score(judge, KEY, Samples.grey(151));
        List<Scored> rows = List.of(
                row("1", new Scored.Fate.Valued(seen)),
                row("2", new Scored.Fate.Unread("no picture", judge.nothing(Samples.sample("2", KEY)))),
                row("3", new Scored.Fate.Missing("the server died")));

        Estimate l1 =
                judge.metrics().get(0).estimate(rows, new TestResamples(50)).get(0);

        assertThat(l1.value()).isCloseTo(0.6, offset(1e-12));
        assertThat(l1.count()).isEqualTo(2);
        assertThat(judge.metrics().get(0).name()).isEqualTo("l1");
        assertThat(judge.metrics().get(0).scale().higherIsBetter()).isFalse();
    }

    private static Scored row(String id, Scored.Fate fate) {
        return new Scored(id, 0, Map.of("turn", "1"), id, id, 0, fate);
    }

    private Map<String, List<Double>> figures(Target key, Image made) throws Exception {
        return ((Score.Value) score(judge, key, made)).evidence().numbers();
    }

    private static Score score(PictureSimilarityJudge judge, Target key, Image made) throws Exception {
        return judge.score(Samples.sample("1", key), new Reading.Clear(List.of(new Part.Picture(made)), "picture"));
    }

    private static PictureSimilarityJudge judge(Map<String, String> keys, Map<String, Model> lent) {
        return new PictureSimilarityJudge(Configs.of(PictureSimilarityConfig.class, keys), lent);
    }
}
