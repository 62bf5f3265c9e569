package io.vitharness.judges.dialogue;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code dialogue}: replies in words and pictures, by the metrics that TextBind's paper names (Li et al. 2023,
 * <a href="https://arxiv.org/abs/2309.08637">arXiv 2309.08637</a>). The authors published no scorer, so these are the
 * metrics' usual definitions:
 *
 * <ul>
 *   <li>Words: those of a reply's texts together, cut as {@code coco-caption} cuts captions (lower case, without
 *       punctuation). BLEU-2 and BLEU-4 of the counts of all replies together and ROUGE-L with beta 1.2, both as in
 *       {@code coco-caption}; ROUGE-2 as the F1 of pairs of words; Dist-2 and Dist-4, different n-grams of all n-grams.
 *   <li>Whether there is a picture: precision, recall and F1 of "a picture is given at this turn".
 *   <li>CLIPSim: the cosine of the vectors of the made and of the true picture, where both have one at this turn; of
 *       several the first with the first and so on, then the mean. By a lent embedding model.
 *   <li>BERTScore and FID: named, and said not to be computed.
 * </ul>
 */
public final class DialogueProvider implements JudgeProvider<DialogueConfig> {

    @Override
    public String id() {
        return "dialogue";
    }

    @Override
    public String summary() {
        return "Compares replies in words and pictures: BLEU, ROUGE, Dist, pictures given, and CLIPSim of a lent model";
    }

    @Override
    public Class<DialogueConfig> configType() {
        return DialogueConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(DialogueConfig config, Map<String, Model> lent) {
        return new DialogueJudge(config, lent);
    }
}
