package io.vitharness.judges.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.judges.caption.CaptionConfig.Further;
import io.vitharness.judges.caption.CaptionConfig.Rarity;
import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.support.BleuCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The toy of three pictures, whose figures were computed with pycocoevalcap. */
class CaptionFiguresTest {

    private static final List<String> CATS = List.of("a cat sits on the mat", "there is a cat on a mat");
    private static final List<String> DOGS = List.of("two dogs run in the park", "dogs are running outside on grass");
    private static final List<String> BUS = List.of("a red bus on the street");

    @TempDir
    Path folder;

    @Test
    void figuresOfTheToyAreTheOfficialOnes() {
        Sheet toy = toy(Tokenizer.PTB);

        assertThat(toy.figure("BLEU-1")).isCloseTo(0.6807123982186607, offset(1e-12));
        assertThat(toy.figure("BLEU-2")).isCloseTo(0.5272775563654728, offset(1e-12));
        assertThat(toy.figure("BLEU-3")).isCloseTo(0.37814473913592594, offset(1e-12));
        assertThat(toy.figure("BLEU-4")).isCloseTo(5.208851318943906e-05, offset(1e-12));
        assertThat(toy.figure("ROUGE-L")).isCloseTo(0.609545613790096, offset(1e-12));
        assertThat(toy.figure("CIDEr")).isCloseTo(2.297169006779836, offset(1e-12));
    }

    @Test
    void valuesOfTheToysPicturesAreTheOfficialOnes() {
        List<Captioned> captions = Captioned.of(toy(Tokenizer.PTB).scored());

        assertThat(new CiderMean(Cider.Variant.COCO, Optional.empty()).values(captions))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
                .containsExactly(3.1254968192700527, 2.561092993138983, 1.204917207930473);
        assertThat(captions)
                .extracting(one -> one.evidence().rouge())
                .containsExactly(0.8333333333333334, 0.5366568914956013, 0.45864661654135336);
        assertThat(captions)
                .extracting(
                        one -> BleuCounts.scores(one.evidence().bleu().sums()).get(0))
                .containsExactly(0.9999999996666668, 0.8187307527504899, 0.13533528310127763);
    }

    @Test
    void figureWithoutTokenizerBearsAnotherName() {
        assertThat(toy(Tokenizer.NONE).figure("CIDEr without tokenizer")).isCloseTo(2.297169006779836, offset(1e-12));
    }

    @Test
    void plainCiderKnowsNoPenaltyOfLength() {
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB))
                .add("1", "a cat", List.of("a cat a cat a cat a cat a cat"))
                .add("2", "dogs", List.of("dogs"));

        assertThat(sheet.figure("plain CIDEr")).isGreaterThan(sheet.figure("CIDEr"));
    }

    @Test
    void emptyCaptionCountsAsNothingSaid() {
        Sheet sheet = toy(Tokenizer.PTB).add("4", "", List.of("a wall"));

        assertThat(sheet.estimates("ROUGE-L").get(0).count()).isEqualTo(4);
        assertThat(sheet.figure("ROUGE-L")).isCloseTo(0.609545613790096 * 3 / 4, offset(1e-12));
    }

    @Test
    void repeatsOfASampleAreNoSamplesMoreAndNoRarerPictures() {
        Sheet once = new Sheet(Sheet.config(Tokenizer.PTB, Further.DIST_1));
        Sheet twice = new Sheet(Sheet.config(Tokenizer.PTB, Further.DIST_1));
        List.of("a cat and a mouse", "two dogs").forEach(caption -> {
            Sample sample = Sheet.sample(caption, List.of(caption.replace("mouse", "dog")), Map.of());
            once.add(sample, caption);
            twice.add(sample, 0, caption).add(sample, 1, caption);
        });

        for (String name : List.of("CIDEr", "plain CIDEr", "BLEU-4", "ROUGE-L")) {
            assertThat(twice.figure(name)).as(name).isCloseTo(once.figure(name), offset(1e-8));
            assertThat(twice.estimates(name).get(0).count()).as(name).isEqualTo(2);
        }
        assertThat(twice.estimates("Dist-1").get(0).count()).isEqualTo(2);
    }

    @Test
    void captionsAllAlikeAreNoSureThing() {
        Estimate rouge = new Sheet(Sheet.config(Tokenizer.PTB))
                .add("1", "a cat", List.of("a cat"))
                .add("2", "two dogs", List.of("two dogs"))
                .estimates("ROUGE-L")
                .get(0);

        assertThat(rouge.value()).isEqualTo(1);
        assertThat(rouge.low()).isLessThan(1);
        assertThat(rouge.interval()).isEqualTo("wilson over clusters");
    }

    @Test
    void onePictureAloneHasNoCider() {
        assertThat(new Sheet(Sheet.config(Tokenizer.PTB))
                        .add("1", "a cat", CATS)
                        .figure("CIDEr"))
                .isZero();
    }

    @Test
    void slicesUseTheFrequenciesOfTheWholeSet() {
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB))
                .add(Sheet.sample("1", CATS, Map.of("domain", "in")), "a cat is on the mat")
                .add(Sheet.sample("2", DOGS, Map.of("domain", "out")), "two dogs run on grass")
                .add(Sheet.sample("3", BUS, Map.of("domain", "out")), "a bus");

        assertThat(sheet.estimates("CIDEr")).hasSize(3);
        assertThat(sheet.estimates("CIDEr").get(1).value()).isCloseTo(3.1254968192700527, offset(1e-12));
        assertThat(sheet.estimates("CIDEr"))
                .extracting(Estimate::interval)
                .allSatisfy(words -> assertThat(words).contains("evaluated set"));
    }

    @Test
    void dialogueFiguresCountPairsOfWords() {
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB, Further.values()))
                .add("1", "a b a b", List.of("a b c"))
                .add("2", "a b", List.of("x y", "a b"));

        assertThat(sheet.figure("Dist-1")).isCloseTo(2 / 6.0, offset(1e-12));
        assertThat(sheet.figure("Dist-2")).isCloseTo(2 / 4.0, offset(1e-12));
        assertThat(sheet.figure("ROUGE-2")).isCloseTo((2 * 1 / 5.0 + 1) / 2, offset(1e-12));
    }

    @Test
    void frequenciesOfAFileWantAFile() {
        assertThatThrownBy(() -> config(Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("coco-val-df")
                .hasMessageContaining("'frequencies'");
    }

    @Test
    void frequenciesOfTheSameSetGiveTheSameFigure() throws IOException {
        Path file = folder.resolve("df.json");
        Files.writeString(file, "{\"images\": 2, \"df\": {\"a\": 1, \"a cat\": 1, \"dogs\": 1, \"cat\": 1}}");
        Sheet given = new Sheet(config(Optional.of(file)));
        Sheet counted = new Sheet(Sheet.config(Tokenizer.PTB));
        for (Sheet sheet : List.of(given, counted)) {
            sheet.add("1", "a cat", List.of("a cat")).add("2", "dogs", List.of("dogs"));
        }

        assertThat(given.figure("CIDEr")).isEqualTo(counted.figure("CIDEr"));
        assertThat(given.estimates("CIDEr").get(0).interval()).contains("of a file");
    }

    @Test
    void brokenFrequenciesAreToldWithTheirFile() throws IOException {
        Path file = Files.writeString(folder.resolve("df.json"), "{\"df\": {}}");

        assertThatThrownBy(() -> new Sheet(config(Optional.of(file))))
                .hasMessageContaining("df.json")
                .hasMessageContaining("wanted");
    }

    private static CaptionConfig config(Optional<Path> frequencies) {
        return new CaptionConfig(
                Tokenizer.PTB,
                Rarity.FILE,
                frequencies,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(1));
    }

    private static Sheet toy(Tokenizer tokenizer) {
        return new Sheet(Sheet.config(tokenizer))
                .add("1", "a cat is on the mat", CATS)
                .add("2", "two dogs run on grass", DOGS)
                .add("3", "a bus", BUS);
    }
}
