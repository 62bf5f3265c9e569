package io.vitharness.judges.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.judges.caption.CaptionConfig.Rarity;
import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
import io.vitharness.spi.judge.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideMetricTest {

    @TempDir
    Path folder;

    @Test
    void meteorIsAskedForStatisticsAndForTheFigureOfTheirSum() throws IOException {
        Sheet sheet = sheet(Optional.of(FakePrograms.jar(folder, FakePrograms.METEOR)), Optional.empty());

        List<Estimate> estimates = sheet.estimates("METEOR");

        assertThat(estimates.get(0).value()).isCloseTo(3 / 9.0, offset(1e-12));
        assertThat(estimates.get(0).count()).isEqualTo(3);
        assertThat(estimates.get(0).low()).isLessThan(estimates.get(0).high());
        assertThat(sheet.metric("METEOR").absence()).isEmpty();
    }

    @Test
    void spiceIsTheMeanOfTheCaptionsThatHaveAScore() throws IOException {
        Sheet sheet = sheet(Optional.empty(), Optional.of(FakePrograms.jar(folder, FakePrograms.SPICE)));

        assertThat(sheet.figure("SPICE")).isEqualTo(.25);
    }

    @Test
    void programThatIsNotNamedMakesNoFigureAndSaysSo() {
        Sheet sheet = sheet(Optional.empty(), Optional.empty());

        assertThat(sheet.estimates("METEOR")).isEmpty();
        assertThat(sheet.metric("METEOR").absence())
                .hasValueSatisfying(words -> assertThat(words).contains("not named"));
    }

    @Test
    void programThatIsNotThereIsNamed() {
        Sheet sheet = sheet(Optional.of(folder.resolve("none.jar")), Optional.empty());

        assertThat(absence(sheet)).contains("there is no file").contains("none.jar");
    }

    @Test
    void deathOfTheProgramIsToldInItsLastWords() throws IOException {
        assertThat(absence(sheet(Optional.of(FakePrograms.jar(folder, FakePrograms.DIES)), Optional.empty())))
                .containsAnyOf("ended with exit 3", "stopped listening")
                .contains("Java heap space");
    }

    @Test
    void silentProgramIsGivenUp() throws IOException {
        assertThat(absence(sheet(Optional.of(FakePrograms.jar(folder, FakePrograms.SILENT)), Optional.empty())))
                .contains("kept silent");
    }

    @Test
    void wordsInsteadOfNumbersAreQuoted() throws IOException {
        assertThat(absence(sheet(Optional.of(FakePrograms.jar(folder, FakePrograms.BABBLES)), Optional.empty())))
                .contains("said 'hello' instead of numbers");
    }

    @Test
    void interruptEndsTheTalkAndStaysSet() throws IOException {
        Sheet sheet = sheet(Optional.of(FakePrograms.jar(folder, FakePrograms.SILENT)), Optional.empty());

        Thread.currentThread().interrupt();
        String words = absence(sheet);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(words).contains("was stopped");
    }

    private static String absence(Sheet sheet) {
        assertThat(sheet.estimates("METEOR")).isEmpty();
        return sheet.metric("METEOR").absence().orElseThrow();
    }

    private static Sheet sheet(Optional<Path> meteor, Optional<Path> spice) {
        CaptionConfig config = new CaptionConfig(
                Tokenizer.PTB,
                Rarity.EVALUATED,
                Optional.empty(),
                List.of(),
                meteor,
                spice,
                Optional.empty(),
                Duration.ofSeconds(5));
        return new Sheet(config)
                .add("1", "a cat", List.of("a cat", "two cats"))
                .add("2", "a dog", List.of("the dog"))
                .add("3", "Rain ||| x.", List.of("sun"));
    }
}
