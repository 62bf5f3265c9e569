package io.vitharness.judges.caption;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code caption}: captions against what people wrote, by BLEU-1 to 4, ROUGE-L and CIDEr as
 * {@code coco-caption} computes them (tylin/coco-caption at 3a9afb2, in Python 3 salaniz/pycocoevalcap), plain CIDEr
 * (vrama91/cider), and by METEOR 1.5 and SPICE 1.0 where the suite names these programs.
 *
 * <p>Deviations: an own tokenizer, whose tokens equal those of PTBTokenizer 3.4.1 ({@code -preserveLines -lowerCase})
 * but for two things: the official pipeline reads all captions as one text, so that a single letter with a full stop at
 * a caption's end is cut apart or not by the first word of the next caption; here every caption stands alone. And a
 * token of more than 400 characters is cut. Intervals: {@code coco-caption} has none. A caption that the model left
 * out is not counted and stands in the ledger; one without words is counted as an empty caption.
 */
public final class CaptionProvider implements JudgeProvider<CaptionConfig> {

    @Override
    public String id() {
        return "caption";
    }

    @Override
    public String summary() {
        return "Compares captions with what people wrote: BLEU, ROUGE-L and CIDEr as in coco-caption";
    }

    @Override
    public Class<CaptionConfig> configType() {
        return CaptionConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(CaptionConfig config, Map<String, Model> lent) {
        return new CaptionJudge(config);
    }
}
