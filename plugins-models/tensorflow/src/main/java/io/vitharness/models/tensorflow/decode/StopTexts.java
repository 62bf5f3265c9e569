package io.vitharness.models.tensorflow.decode;

import java.util.List;

/** Texts at which an answer ends; they and what follows them are no part of it. */
public final class StopTexts {

    private StopTexts() {}

    /** The length of an answer that ends before the first of the stops; its whole length where it has none. */
    public static int end(List<String> stops, String text) {
        return stops.stream()
                .mapToInt(text::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(text.length());
    }
}
