package io.vitharness.pipeline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeSeatsTest {

    private record Reviews(String form, @Source List<String> files) {}

    @Test
    void whereRecordedReviewsLieDoesNotOverride() {
        assertThat(JudgeSeats.sameButSources(
                        new Reviews("grades", List.of()), new Reviews("grades", List.of("reviews.json"))))
                .isTrue();
    }

    @Test
    void anyOtherKeyOverrides() {
        assertThat(JudgeSeats.sameButSources(new Reviews("grades", List.of()), new Reviews("ratings", List.of())))
                .isFalse();
    }
}
