package io.vitharness.spi.benchmark;

import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /**
     * Places in the question's pictures.
     *
     * @param absent labels known not to be in the picture; empty where the files do not tell
     * @param partial labels of which the files mark some places but not all
     */
    record Regions(List<Place> places, List<String> absent, List<String> partial) implements Target {
        public Regions {
            places = List.copyOf(places);
            absent = List.copyOf(absent);
            partial = List.copyOf(partial);
        }

        /** Places that are all that there is to find. */
        public Regions(List<Place> places) {
            this(places, List.of(), List.of());
        }
    }

    /**
     * One place of the answer key.
     *
     * @param id as the files name it
     * @param area in square pixels as the files state it, which need not be the shape's own
     * @param ignored a crowd, or pixels that do not count: finding it earns nothing and costs nothing
     * @param keypoints x, y and visibility (0 unmarked, 1 hidden, 2 visible) of each; empty where there are none
     */
    record Place(Part.Region region, String id, double area, boolean ignored, List<Double> keypoints) {
        public Place {
            keypoints = List.copyOf(keypoints);
            if (!Double.isFinite(area) || area < 0) {
                throw new IllegalArgumentException("an area must be 0 or more but is " + area);
            }
            if (keypoints.size() % 3 != 0) {
                throw new IllegalArgumentException(
                        "keypoints must be threes of x, y, visibility but are " + keypoints.size() + " numbers");
            }
        }

        /** A place without keypoints that counts. */
        public static Place of(Part.Region region, String id, double area) {
            return new Place(region, id, area, false, List.of());
        }
    }

    /**
     * A picture, where it must differ from the question's, and what it shows.
     *
     * @param captions descriptions by kind, such as {@code local} and {@code global}; may be empty
     */
    record Picture(Image image, Optional<Image> mask, Map<String, String> captions) implements Target {
        public Picture {
            captions = Collections.unmodifiableMap(new TreeMap<>(captions));
        }
    }

    /**
     * What was replied in a dialogue: texts and pictures in their order.
     *
     * @param captions what the pictures show, in their order; may be empty
     */
    record Reply(List<Part> parts, List<String> captions) implements Target {
        public Reply {
            parts = List.copyOf(parts);
            captions = List.copyOf(captions);
        }
    }

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
