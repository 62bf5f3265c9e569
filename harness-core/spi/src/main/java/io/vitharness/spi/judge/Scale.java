package io.vitharness.spi.judge;

/**
 * How a figure is read.
 *
 * @param unit {@code share} for values in 0..1 that are shown in percent, otherwise the unit in plain words
 */
public record Scale(String unit, boolean higherIsBetter) {

    /** A share of samples, 0..1, more is better. */
    public static final Scale SHARE = new Scale("share", true);
}
