package io.vitharness.models.openaicompatible;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.Headers;

/** How long a server asks to wait: {@code retry-after-ms}, or {@code retry-after} as seconds or as a date. */
record RetryAfter(Clock clock) {

    private static final double MOST_SECONDS = Duration.ofDays(365).toSeconds();

    /** Empty where the server does not say, or says nothing that makes sense. */
    Optional<Duration> of(Headers headers) {
        Optional<String> millis = Optional.ofNullable(headers.get("retry-after-ms"));
        Optional<String> seconds = Optional.ofNullable(headers.get("retry-after"));
        return millis.flatMap(text -> number(text, 1000))
                .or(() -> seconds.flatMap(text -> number(text, 1)))
                .or(() -> seconds.flatMap(this::date));
    }

    private static Optional<Duration> number(String text, int perSecond) {
        try {
            double seconds = Double.parseDouble(text.strip()) / perSecond;
            boolean makesSense = seconds >= 0 && seconds <= MOST_SECONDS;
            return makesSense ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Duration> date(String text) {
        try {
            Instant then = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), then);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
