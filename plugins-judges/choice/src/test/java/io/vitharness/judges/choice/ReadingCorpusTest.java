package io.vitharness.judges.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.judges.choice.CorpusCase.Wanted;
import io.vitharness.spi.benchmark.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingCorpusTest {

    private final List<CorpusCase> cases = ReadingCorpus.load();

    @Test
    void theCorpusIsLargeAndNothingStandsInItTwice() {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(300);
        assertThat(cases).extracting(one -> one.choices() + one.answer()).doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfReadingIsWanted() {
        assertThat(cases)
                .filteredOn(one -> one.wanted() instanceof Wanted.Label)
                .hasSizeGreaterThan(100);
        assertThat(cases)
                .filteredOn(one -> one.wanted() instanceof Wanted.Nothing)
                .hasSizeGreaterThan(100);
        assertThat(cases)
                .filteredOn(one -> one.wanted() instanceof Wanted.Refusal)
                .hasSizeGreaterThan(20);
    }

    @Test
    void everyWantedLabelIsOffered() {
        assertThat(cases)
                .filteredOn(one -> one.wanted() instanceof Wanted.Label)
                .allSatisfy(one -> assertThat(one.choices())
                        .extracting(Choice::label)
                        .contains(((Wanted.Label) one.wanted()).label()));
    }

    @Test
    void escapesAreResolved() {
        assertThat(cases).extracting(CorpusCase::answer).contains("\u200bB\u200b", "\\boxed{B}", "B\nC", "B\t");
    }
}
