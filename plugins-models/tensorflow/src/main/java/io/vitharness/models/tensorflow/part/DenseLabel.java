package io.vitharness.models.tensorflow.part;

import java.util.Locale;

/** What is told about each cell of a picture; class 0 is the background. */
public enum DenseLabel {
    COLOUR(5),
    FORM(4);

    private final int classes;

    DenseLabel(int classes) {
        this.classes = classes;
    }

    /** Background included. */
    public int classes() {
        return classes;
    }

    /** The label's name in the names of weights. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
