package io.vitharness.models.onnx.embed;

import io.vitharness.spi.model.LogLikelihood;
import java.util.Arrays;
import java.util.List;

/** What a family makes of scores. */
enum Scoring {
    /** One of the texts fits: CLIP's softmax over them. */
    ONE_OF_ALL {
        @Override
        List<LogLikelihood> likelihoods(double... scores) {
            double greatest = Arrays.stream(scores).max().orElse(0);
            double sum = Arrays.stream(scores)
                    .map(score -> Math.exp(score - greatest))
                    .sum();
            return Arrays.stream(scores)
                    .mapToObj(score -> new LogLikelihood(score - greatest - Math.log(sum), 1))
                    .toList();
        }

        @Override
        Scale scale(List<Scale.Pair> pairs) {
            return Scale.throughZero(pairs);
        }
    },
    /** Each text fits or not, whatever the others: SigLIP's sigmoid. */
    EACH_ALONE {
        @Override
        List<LogLikelihood> likelihoods(double... scores) {
            // log(1 / (1 + e^-s)) without overflow
            return Arrays.stream(scores)
                    .mapToObj(score -> new LogLikelihood(Math.min(score, 0) - Math.log1p(Math.exp(-Math.abs(score))), 1))
                    .toList();
        }

        @Override
        Scale scale(List<Scale.Pair> pairs) {
            return Scale.line(pairs);
        }
    };

    /** The logarithm of each text's probability. */
    abstract List<LogLikelihood> likelihoods(double... scores);

    abstract Scale scale(List<Scale.Pair> pairs);
}
