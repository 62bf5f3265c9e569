package io.vitharness.models.onnx.detect;

import io.vitharness.models.onnx.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How places are read of Grounding DINO's outputs, one logit for each token of the text; those beyond the text are minus
 * infinity.
 */
sealed interface Grounding {

    List<Found> read(Rows logits, Boxes boxes, Phrases phrases, double threshold);

    /**
     * Every pair of a box and a name counts by itself with the mean of the name's tokens; the surest are taken. As
     * {@code PostProcessCocoGrounding} of IDEA-Research/GroundingDINO makes its COCO figures. Surest first.
     */
    record ByName(int most) implements Grounding {

        @Override
        public List<Found> read(Rows logits, Boxes boxes, Phrases phrases, double threshold) {
            List<Found> found = new ArrayList<>();
            for (int box = 0; box < logits.count(); box++) {
                for (int name = 0; name < phrases.names().size(); name++) {
                    double score = mean(
                            logits,
                            box,
                            phrases.starts().get(name),
                            phrases.ends().get(name));
                    if (score > threshold) {
                        found.add(new Found(phrases.names().get(name), score, boxes.at(box)));
                    }
                }
            }
            return found.stream()
                    .sorted(Comparator.comparingDouble(Found::score).reversed())
                    .limit(most)
                    .toList();
        }

        private static double mean(Rows logits, int box, int start, int end) {
            double sum = 0;
            for (int token = start; token < end; token++) {
                sum += Rows.sigmoid(logits.at(box, token));
            }
            return start == end ? 0 : sum / (end - start);
        }
    }

    /**
     * A box is as sure as its surest token and is called by all tokens above a threshold:
     * {@code post_process_grounded_object_detection} of transformers, in the order of the boxes. The name may be empty or
     * run over several of the prompt's.
     */
    record ByWords(Tokens tokens, double wordThreshold) implements Grounding {

        @Override
        public List<Found> read(Rows logits, Boxes boxes, Phrases phrases, double threshold) {
            List<Found> found = new ArrayList<>();
            for (int box = 0; box < logits.count(); box++) {
                double score = Rows.sigmoid(logits.at(box, logits.greatest(box, logits.width())));
                if (score > threshold) {
                    found.add(new Found(words(logits, box, phrases), score, boxes.at(box)));
                }
            }
            return found;
        }

        /** The first token and the last place of a text never count, as in {@code get_phrases_from_posmap}. */
        private String words(Rows logits, int box, Phrases phrases) {
            long[] ids = phrases.tokens();
            long[] sure = IntStream.range(1, Math.min(ids.length, logits.width() - 1))
                    .filter(token -> Rows.sigmoid(logits.at(box, token)) > wordThreshold)
                    .mapToLong(token -> ids[token])
                    .toArray();
            return sure.length == 0 ? "" : tokens.decodeWhole(sure);
        }
    }
}
