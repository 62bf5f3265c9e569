package io.vitharness.site.page;

import io.vitharness.report.Timings;
import java.util.List;

/**
 * How long an answer takes, waiting left out.
 *
 * @param millis the median, for charts and sorting
 */
public record Latency(String median, String p90, double millis) {

    static Latency of(Timings.CellTiming timing) {
        return new Latency(
                Numbers.millis(timing.worked().orElseThrow().p50()),
                Numbers.millis(timing.worked().orElseThrow().p90()),
                timing.worked().orElseThrow().p50());
    }

    /** The medians of several cells, weighted by their samples; wants at least one sample. */
    static Latency of(List<Timings.CellTiming> timings) {
        double median = 0;
        double p90 = 0;
        double samples = 0;
        for (Timings.CellTiming timing : timings) {
            median += timing.worked().orElseThrow().p50() * timing.samples();
            p90 += timing.worked().orElseThrow().p90() * timing.samples();
            samples += timing.samples();
        }
        return new Latency(Numbers.millis(median / samples), Numbers.millis(p90 / samples), median / samples);
    }

    /** Whether a timing is about any answer at all. */
    static boolean tells(Timings.CellTiming timing) {
        return timing.worked().isPresent();
    }

    public String sort() {
        return Numbers.sortable(millis);
    }
}
