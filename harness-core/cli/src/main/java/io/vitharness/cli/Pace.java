package io.vitharness.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far, how fast, how long still. */
final class Pace {

    private final LongSupplier nanoTime;
    private final int before;
    private final int total;
    private final long started;

    Pace(LongSupplier nanoTime, int before, int total) {
        this.nanoTime = nanoTime;
        this.before = before;
        this.total = total;
        this.started = nanoTime.getAsLong();
    }

    int total() {
        return total;
    }

    String line(int done) {
        double seconds = (nanoTime.getAsLong() - started) / 1e9;
        int fresh = done - before;
        String share = total == 0 ? "" : ", " + 100L * done / total + " %";
        if (fresh <= 0 || seconds <= 0) {
            return done + "/" + total + share;
        }
        double rate = fresh / seconds;
        Duration left = Duration.ofMillis((long) (1000 * (total - done) / rate));
        return String.format(
                Locale.ROOT,
                "%d/%d%s, %s/s, %s left",
                done,
                total,
                share,
                rate >= 10 ? String.valueOf(Math.round(rate)) : String.format(Locale.ROOT, "%.1f", rate),
                Words.duration(left));
    }
}
