package io.vitharness.judges.classification;

import java.util.OptionalDouble;

/** A figure of ballots of which each counts so often; nothing where they do not suffice. */
@FunctionalInterface
interface Formula {

    OptionalDouble of(double[] weights);
}
