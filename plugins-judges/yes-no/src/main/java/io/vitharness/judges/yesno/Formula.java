package io.vitharness.judges.yesno;

import java.util.OptionalDouble;

/** Makes a figure of sums; nothing where they do not suffice. */
interface Formula {

    OptionalDouble of(double[] sums);
}
