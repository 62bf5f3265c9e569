package io.vitharness.data.coordinates;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a text says of a place beside where it is.
 *
 * @param picture which picture, counted from 0, where the text tells
 */
record Said(String label, OptionalInt picture, OptionalDouble confidence) {

    static final Said NOTHING = of("");

    static Said of(String label) {
        return new Said(label, OptionalInt.empty(), OptionalDouble.empty());
    }
}
