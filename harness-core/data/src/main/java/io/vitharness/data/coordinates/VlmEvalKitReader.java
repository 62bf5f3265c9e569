package io.vitharness.data.coordinates;

import io.vitharness.media.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The one box of an answer by VLMEvalKit's rule for RefCOCO: the first four numbers in the first square brackets; parts
 * of the sides when none exceeds 1.5, thousandths when none exceeds 1000, otherwise pixels.
 */
final class VlmEvalKitReader implements CoordinateReader {

    private static final int COUNT = 4;
    private static final double MOST_PARTS = 1.5;
    private static final double MOST_THOUSANDTHS = 1000;

    @Override
    public String id() {
        return "vlmevalkit-refcoco";
    }

    @Override
    public String summary() {
        return "VLMEvalKit's rule for RefCOCO: four numbers in the first brackets; floats, thousandths or pixels by size";
    }

    @Override
    public Places read(String text, List<Size> pictures) {
        int open = text.indexOf('[');
        int close = text.indexOf(']', open + 1);
        List<Double> numbers = open < 0 || close < 0 ? List.of() : numbers(text.substring(open + 1, close));
        Collector places = new Collector(frame(numbers), Edges.MENDED, pictures);
        if (numbers.size() == COUNT) {
            places.box(Said.NOTHING, numbers);
        } else {
            places.unparsed("the first brackets hold no four numbers");
        }
        return places.places();
    }

    private static Frame frame(List<Double> numbers) {
        double largest = numbers.isEmpty() ? 0 : Collections.max(numbers);
        if (largest <= MOST_PARTS) {
            return Frame.parts(1);
        }
        return largest <= MOST_THOUSANDTHS ? Frame.parts(MOST_THOUSANDTHS) : Frame.pixels();
    }

    /** The first four runs of characters that are numbers. */
    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length() && numbers.size() < COUNT; i++) {
            if (i == text.length() || !isPart(text.charAt(i), i == start)) {
                Numerals.parse(text.substring(start, i)).ifPresent(numbers::add);
                start = i < text.length() && text.charAt(i) == '-' ? i : i + 1;
            }
        }
        return numbers;
    }

    private static boolean isPart(char character, boolean isFirst) {
        return Numerals.isDigit(character) || character == '.' || (character == '-' && isFirst);
    }
}
