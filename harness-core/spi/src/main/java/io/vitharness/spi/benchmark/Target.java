package io.vitharness.spi.benchmark;

import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import java.util.List;
import java.util.Optional;

/** The answer key of one question. */
public sealed interface Target {

    /** Any of these texts; repeated texts are several people's answers. */
    record AnyOf(List<String> texts) implements Target {
        public AnyOf {
            texts = List.copyOf(texts);
        }
    }

    /** One of the question's choices, by its label. */
    record Option(String label) implements Target {}

    /** A number within an absolute tolerance. */
    record Quantity(double value, double tolerance) implements Target {}

    /** Places in the question's pictures. */
    record Regions(List<Part.Region> regions) implements Target {
        public Regions {
            regions = List.copyOf(regions);
        }
    }

    /** A picture, and where it must differ from the question's. */
    record Picture(Image image, Optional<Image> mask) implements Target {}

    /** Tool calls in order. */
    record Calls(List<Part.Call> calls) implements Target {
        public Calls {
            calls = List.copyOf(calls);
        }
    }

    /** What a person or a language model should look for. */
    record Rubric(String text) implements Target {}

    /** The files hold no answer (a hidden test split): answers are collected, never scored. */
    record Hidden() implements Target {}
}
