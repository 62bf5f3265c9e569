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

    /** The logits of each mask, {@code side * side} numbers, in the order of the words. */
    public List<float[]> paint(Asked asked, List<Integer> words) {
        int segment = network.vocabulary().number(Vocabulary.SEGMENT);
        List<float[]> masks = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i) == segment) {
                int[] before =
                        words.subList(0, i).stream().mapToInt(Integer::intValue).toArray();
                masks.add(network.mask(asked, asked.row(before, Row.OPEN)));
            }
        }
        return masks;
    }
}
