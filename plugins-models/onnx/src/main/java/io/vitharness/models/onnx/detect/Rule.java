package io.vitharness.models.onnx.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How places are read of the logits and boxes of a model that has a fixed set of queries. */
sealed interface Rule {

    /**
     * The places that are surer than a threshold.
     *
     * @param logits one row a query
     * @param names the classes, in the order of the logits
     */
    List<Found> read(Rows logits, Boxes boxes, List<String> names, double threshold);

    /** How many logits a query has with so many classes. */
    int width(int classes);

    /**
     * Each query has one class, the likeliest but "nothing", which comes last: {@code post_process_object_detection} of
     * DETR and YOLOS. In the order of the queries.
     */
    record OneClass() implements Rule {

        @Override
        public List<Found> read(Rows logits, Boxes boxes, List<String> names, double threshold) {
            List<Found> found = new ArrayList<>();
            for (int query = 0; query < logits.count(); query++) {
                int likeliest = logits.greatest(query, logits.width() - 1);
                double score = softmax(logits, query, likeliest);
                if (score > threshold) {
                    found.add(new Found(names.get(likeliest), score, boxes.at(query)));
                }
            }
            return found;
        }

        @Override
        public int width(int classes) {
            return classes + 1;
        }

        private static double softmax(Rows logits, int row, int column) {
            double most = logits.at(row, logits.greatest(row, logits.width()));
            double sum = 0;
            for (int i = 0; i < logits.width(); i++) {
                sum += Math.exp(logits.at(row, i) - most);
            }
            return Math.exp(logits.at(row, column) - most) / sum;
        }
    }

    /**
     * Every pair of a query and a class counts by itself; the surest are taken, as many as there are queries or at most a
     * number: {@code post_process_object_detection} of RT-DETR, Conditional and Deformable DETR. Surest first.
     */
    record BestPairs(int most) implements Rule {

        @Override
        public List<Found> read(Rows logits, Boxes boxes, List<String> names, double threshold) {
            float[] values = logits.values();
            return IntStream.range(0, values.length)
                    .boxed()
                    .sorted((one, other) -> Float.compare(values[other], values[one]))
                    .limit(Math.min(most, logits.count()))
                    .map(pair -> new Found(
                            names.get(pair % logits.width()),
                            Rows.sigmoid(values[pair]),
                            boxes.at(pair / logits.width())))
                    .filter(one -> one.score() > threshold)
                    .toList();
        }

        @Override
        public int width(int classes) {
            return classes;
        }
    }

    /**
     * Each query has one class, the one with the greatest logit: {@code post_process_object_detection} of OWL-ViT. In the
     * order of the queries.
     */
    record BestClass() implements Rule {

        @Override
        public List<Found> read(Rows logits, Boxes boxes, List<String> names, double threshold) {
            List<Found> found = new ArrayList<>();
            for (int query = 0; query < logits.count(); query++) {
                int best = logits.greatest(query, logits.width());
                double score = Rows.sigmoid(logits.at(query, best));
                if (score > threshold) {
                    found.add(new Found(names.get(best), score, boxes.at(query)));
                }
            }
            return found;
        }

        @Override
        public int width(int classes) {
            return classes;
        }
    }
}
