package io.vitharness.models.onnx.embed;

import java.util.List;

/**
 * How the cosine of a picture and a text becomes their score: {@code factor * cosine + shift}, the exponent of
 * {@code logit_scale} and the {@code logit_bias} of CLIP and SigLIP.
 */
record Scale(double factor, double shift) {

    /** One picture with one text: their cosine and the score that the whole graph gives them. */
    record Pair(double cosine, double score) {}

    /** What scores of a graph without a bias, as CLIP's, say of its factor. */
    static Scale throughZero(List<Pair> pairs) {
        double product = pairs.stream().mapToDouble(p -> p.cosine() * p.score()).sum();
        double square = pairs.stream().mapToDouble(p -> p.cosine() * p.cosine()).sum();
        return new Scale(square == 0 ? 1 : product / square, 0);
    }

    /** What scores of a graph with a bias, as SigLIP's, say of both: the straight line through them. */
    static Scale line(List<Pair> pairs) {
        double cosine = pairs.stream().mapToDouble(Pair::cosine).average().orElse(0);
        double score = pairs.stream().mapToDouble(Pair::score).average().orElse(0);
        double product = 0;
        double square = 0;
        for (Pair pair : pairs) {
            product += (pair.cosine() - cosine) * (pair.score() - score);
            square += (pair.cosine() - cosine) * (pair.cosine() - cosine);
        }
        double factor = square == 0 ? 1 : product / square;
        return new Scale(factor, score - factor * cosine);
    }

    double score(float[] one, float[] other) {
        return factor * cosine(one, other) + shift;
    }

    static double cosine(float[] one, float[] other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            first += (double) one[i] * one[i];
            second += (double) other[i] * other[i];
        }
        return first == 0 || second == 0 ? 0 : product / Math.sqrt(first * second);
    }
}
