package io.vitharness.data.coordinates;

import io.vitharness.media.Size;
import java.util.List;

/** A convention as a grammar, which finds the numbers, and a frame, which says what they mean. */
record ConventionReader(String id, String summary, Grammar grammar, Frame frame, Edges edges)
        implements CoordinateReader {

    @Override
    public Places read(String text, List<Size> pictures) {
        Collector places = new Collector(frame, edges, pictures);
        grammar.read(text, places);
        return places.places();
    }
}
