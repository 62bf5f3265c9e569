package io.vitharness.site.page;

import io.vitharness.report.Timings;
import java.util.List;
import java.util.Optional;

/**
 * How long an answer takes, waiting left out.
 *
 * @param millis the median, for charts and sorting
 */
public record Latency(String median, String p90, double millis) {

    /** The medians of some cells, weighted by their samples; empty when none was timed. */
    static Optional<Latency> of(List<Timings.CellTiming> timings) {
        double median = 0;
        double p90 = 0;
        double samples = 0;
        for (Timings.CellTiming timing : timings) {
            if (timing.worked().isPresent()) {
                median += timing.worked().get().p50() * timing.samples();
                p90 += timing.worked().get().p90() * timing.samples();
                samples += timing.samples();
            }
        }
        return samples == 0 ? Optional.empty() : Optional.of(of(median / samples, p90 / samples));
    }

    private static Latency of(double median, double p90) {
        return new Latency(Numbers.millis(median), Numbers.millis(p90), median);
    }

    public String sort() {
        return Numbers.sortable(millis);
    }
}
