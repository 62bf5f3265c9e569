package io.vitharness.judges.detection;

import java.util.List;
import java.util.OptionalDouble;

/** A figure of a set of pictures that can be made again with other weights of the pictures. */
interface Statistic {

    /** The figure, added up in the official order; empty where there is nothing to find. */
    OptionalDouble official();

    /** The figure of every class in the set's order; empty where there is nothing to find. */
    List<OptionalDouble> classes();

    /**
     * The figure of every class in the set's order, every cluster of pictures taken as often as it weighs; empty where
     * there is nothing to find.
     *
     * @param draw which bootstrap draw this is, from 0
     */
    List<OptionalDouble> classes(int draw, int[] weights);

    /** Whether a class belongs to the whole figure. */
    boolean includes(Classes.Known known);
}
