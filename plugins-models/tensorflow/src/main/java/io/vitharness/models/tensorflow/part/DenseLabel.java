package io.vitharness.models.tensorflow.part;

import io.vitharness.data.scene.Colour;
import io.vitharness.data.scene.Form;
import java.util.Locale;

/** What is told about each cell of a picture; class 0 is the background. */
public enum DenseLabel {
    COLOUR(1 + Colour.values().length),
    FORM(1 + Form.values().length);

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
