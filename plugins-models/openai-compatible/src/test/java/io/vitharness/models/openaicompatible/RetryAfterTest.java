package io.vitharness.models.openaicompatible;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private final RetryAfter retryAfter =
            new RetryAfter(Clock.fixed(Instant.parse("2026-10-21T07:28:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"'Wed, 21 Oct 2026 07:28:30 GMT', 30", "'Wed, 21 Oct 2026 07:00:00 GMT', 0"})
    void aDateIsAWaitFromNow(String date, long seconds) {
        assertThat(retryAfter.of(Headers.of("Retry-After", date))).contains(Duration.ofSeconds(seconds));
    }
}
