package io.vitharness.judges.dialogue;

import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.support.AbsentMetric;
import io.vitharness.spi.support.AdditiveMetric;
import io.vitharness.spi.support.Distinct;
import io.vitharness.spi.support.Ratio;
import io.vitharness.spi.support.SampleMean;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The figures that TextBind's paper names; BLEU-2 is the headline. */
final class DialogueMetrics {

    private static final Scale COSINE = new Scale("cosine", true);

    private DialogueMetrics() {}

    static List<Metric> of(boolean hasVectors) {
        Metric similarity = mean("CLIPSim", COSINE, ReplyEvidence.CLIP_SIM);
        return List.of(
                bleu(2),
                bleu(4),
                mean("ROUGE-2", Scale.SHARE, ReplyEvidence.ROUGE_2),
                mean("ROUGE-L", Scale.SHARE, ReplyEvidence.ROUGE_L),
                new Distinct("Dist-2", 2, ReplyEvidence::words),
                new Distinct("Dist-4", 4, ReplyEvidence::words),
                pictures("picture precision", (given, wanted) -> new Ratio.Terms(given * wanted, given)),
                pictures("picture recall", (given, wanted) -> new Ratio.Terms(given * wanted, wanted)),
                pictures("picture F1", (given, wanted) -> new Ratio.Terms(2 * given * wanted, given + wanted)),
                hasVectors ? similarity : new AbsentMetric(similarity, Similarity.ABSENT),
                new AbsentMetric(
                        mean("BERTScore", Scale.SHARE, "bert-score"),
                        "it needs the token vectors of a language model, which no plugin lends"),
                new AbsentMetric(
                        mean("FID", new Scale("distance", false), "fid"),
                        "it needs the Inception-v3 activations that its values are defined by, which no plugin lends"));
    }

    private static Metric bleu(int longest) {
        return new AdditiveMetric("BLEU-" + longest, Scale.SHARE, "cluster bootstrap", new BleuFigure(longest));
    }

    private static Metric mean(String name, Scale scale, String evidence) {
        return new SampleMean(name, "1", scale, value -> ReplyEvidence.mean(value, evidence));
    }

    private static Metric pictures(String name, BiFunction<Double, Double, Ratio.Terms> terms) {
        return new Ratio(name, 0, value -> terms(value, terms));
    }

    private static Optional<Ratio.Terms> terms(Score.Value value, BiFunction<Double, Double, Ratio.Terms> terms) {
        List<Double> given = ReplyEvidence.numbers(value, ReplyEvidence.GIVEN);
        List<Double> wanted = ReplyEvidence.numbers(value, ReplyEvidence.WANTED);
        return given.isEmpty() || wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(terms.apply(given.get(0), wanted.get(0)));
    }
}
