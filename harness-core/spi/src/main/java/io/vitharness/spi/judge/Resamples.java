package io.vitharness.spi.judge;

/** The bootstrap draws of one benchmark, the same for every model: whole clusters, with replacement. Never implemented by plugins. */
public interface Resamples {

    /** How many draws there are. */
    int count();

    /** How often a cluster was drawn; 0 or more. */
    int weight(int draw, String cluster);
}
