package io.vitharness.spi.judge;

import java.util.List;
import java.util.Optional;

/** Makes figures of scored samples. A pure function. */
public interface Metric {

    /** Such as {@code circular accuracy}. */
    String name();

    /** Changes whenever the same scores may give another figure. */
    String version();

    Scale scale();

    /** The whole benchmark first, then its slices in a fixed order; nothing when no sample counts. */
    List<Estimate> estimate(List<Scored> scored, Resamples resamples);

    /**
     * Why the last {@link #estimate} made no figure of samples that count, such as a program that the user has not
     * named; told to the user, so that nobody takes the gap for a zero.
     */
    default Optional<String> absence() {
        return Optional.empty();
    }

    /** Curves and matrices of the same samples, in a fixed order; most metrics have none. */
    default List<Drawing> drawings(List<Scored> scored) {
        return List.of();
    }
}
