package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one box of an answer by lmms-eval's rule for {@code refcoco_bbox_rec} ({@code parse_float_sequence_within} of
 * {@code utils_rec.py}): the first square brackets that hold four numbers, each with a comma right behind it but the
 * last, and nothing else. A number is digits, perhaps with a point and digits, perhaps negative: {@code .5} and {@code
 * 1e-1} are none. Where there are no such brackets, lmms-eval counts an empty box.
 */
final class FirstFour implements Grammar {

    private static final int COUNT = 4;
    private static final String NUMBER = "\\s*(-?[0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern BOX = Pattern.compile(
            "\\[" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER + "\\s*\\]", Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public void read(String text, Collector places) {
        Matcher box = BOX.matcher(text);
        List<Double> numbers = new ArrayList<>();
        if (box.find()) {
            for (int i = 1; i <= COUNT; i++) {
                Optional<Double> number = Numerals.parse(box.group(i));
                number.ifPresent(numbers::add);
            }
        }
        if (numbers.size() == COUNT) {
            places.box(Said.NOTHING, numbers);
        } else {
            places.unparsed("no brackets hold just four numbers");
        }
    }
}
