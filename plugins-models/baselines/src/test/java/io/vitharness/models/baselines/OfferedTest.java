package io.vitharness.models.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfferedTest {

    @Test
    void optionsAreLinesThatCountFromA() {
        assertThat(Offered.in("What?\nOptions:\nA. cat\n(B) dog\nC、 母鸡\n"))
                .containsExactly(new Offered("A", "cat"), new Offered("B", "dog"), new Offered("C", "母鸡"));
    }

    @Test
    void theLastListCounts() {
        assertThat(Offered.in("A. old\nB. older\n\nA. new\nB. newer"))
                .containsExactly(new Offered("A", "new"), new Offered("B", "newer"));
    }

    @Test
    void oneLineOrAGapIsNoList() {
        assertThat(Offered.in("A. Lincoln is shown.\nWho else?")).isEmpty();
        assertThat(Offered.in("B. cat\nC. dog")).isEmpty();
        assertThat(Offered.in("")).isEmpty();
    }
}
