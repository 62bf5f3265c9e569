package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.system.Objective.Form;
import java.util.Optional;
import java.util.Random;

/** Pictures with something to be said about them; a pure function of the index. */
interface Teacher extends PixelSource {

    /** What a human asks, what the model shall think first, and what it shall say. */
    record Said(String prompt, Optional<String> thought, String answer) {}

    /** The conversation of an index in one form. */
    Said said(long index, Form form, Random random);
}
