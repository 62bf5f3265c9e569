package io.vitharness.models.tensorflow.answer;

import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Paints a mask for every {@code [SEG]} of a written answer, from the state that predicted it. */
public final class MaskPainter {

    private final Trained network;

    public MaskPainter(Trained network) {
        this.network = network;
    }

    /**
     * A mask.
     *
     * @param picture which of the prompt's pictures it lies in, counted from 0
     * @param label what the words before it call it
     * @param logits {@code side * side} numbers
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never copied
    public record Painted(int picture, String label, float[] logits) {}

    /** The masks in the order of the words. */
    public List<Painted> paint(Asked asked, List<Integer> words) {
        int segment = network.vocabulary().number(Vocabulary.SEGMENT);
        List<Painted> masks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i) == segment) {
                int[] before =
                        words.subList(0, i).stream().mapToInt(Integer::intValue).toArray();
                List<String> said = network.vocabulary().texts(words.subList(from, i));
                int picture = picture(said);
                float[] logits = network.mask(asked, asked.row(before, Row.OPEN), picture);
                masks.add(new Painted(picture, label(said), logits));
                from = i + 1;
            }
        }
        return masks;
    }

    /** The picture that the last number names; the first where none or no such is named. */
    private int picture(List<String> said) {
        int last = network.system().parts().pictures();
        return said.stream()
                .filter(MaskPainter::isNumber)
                .mapToInt(word -> word.charAt(0) - '1')
                .filter(number -> number >= 0 && number < last)
                .reduce(0, (first, second) -> second);
    }

    /** Systems of several pictures name what they mark; the others say a sentence around it. */
    private String label(List<String> said) {
        boolean isNamed = network.system().parts().pictures() > 1;
        return isNamed
                ? String.join(" ", said.stream().filter(word -> !isNumber(word)).toList())
                : "";
    }

    private static boolean isNumber(String word) {
        return word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }
}
