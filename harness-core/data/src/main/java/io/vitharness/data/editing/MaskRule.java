package io.vitharness.data.editing;

/** Which values of a mask file mark a pixel; sources disagree, and figures differ with it. */
public enum MaskRule {
    /**
     * The full value alone: 255, or 1 where the file goes no further. This is EditScout's code, which divides by 255
     * and then cuts to whole numbers.
     */
    FULL,

    /** Every value above 0. */
    ANY
}
