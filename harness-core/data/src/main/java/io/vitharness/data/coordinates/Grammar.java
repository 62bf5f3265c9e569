package io.vitharness.data.coordinates;

/** How a convention is written: finds the numbers in a text, and hands them on. */
@FunctionalInterface
interface Grammar {

    void read(String text, Collector places);
}
