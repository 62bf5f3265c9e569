package io.vitharness.judges.caption;

import io.vitharness.judges.caption.CaptionConfig.Further;
import io.vitharness.judges.caption.CaptionConfig.Rarity;
import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.support.AdditiveMetric;
import io.vitharness.spi.support.Distinct;
import io.vitharness.spi.support.GramIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The figures that a configuration asks for; CIDEr is the headline. */
final class CaptionMetrics {

    private static final Scale CIDER = new Scale("of 10", true);
    private static final String BOOTSTRAP = "cluster bootstrap";

    private final CaptionConfig config;
    private final List<Metric> metrics = new ArrayList<>();

    CaptionMetrics(CaptionConfig config) {
        this.config = config;
        addCider();
        for (int n = 1; n <= GramIndex.LONGEST; n++) {
            metrics.add(new AdditiveMetric(named("BLEU-" + n), Scale.SHARE, BOOTSTRAP, new BleuFigure(n)));
        }
        addMean("ROUGE-L", CaptionEvidence::rouge);
        metrics.add(new OutsideMetric("METEOR", config.meteor().map(jar -> new Meteor(program(jar)))));
        metrics.add(new OutsideMetric("SPICE", config.spice().map(jar -> new Spice(program(jar)))));
        config.further().stream().distinct().forEach(this::addFurther);
    }

    List<Metric> all() {
        return List.copyOf(metrics);
    }

    private void addCider() {
        Optional<Frequencies> given = config.frequencies().map(FrequencyFile::read);
        String rarity = config.rarity() == Rarity.FILE
                ? ", document frequencies of a file"
                : ", document frequencies of the evaluated set, frozen";
        metrics.add(new AdditiveMetric(
                named("CIDEr"), CIDER, BOOTSTRAP + rarity, new CiderMean(Cider.Variant.COCO, given)));
        metrics.add(new AdditiveMetric(
                named("plain CIDEr"), CIDER, BOOTSTRAP + rarity, new CiderMean(Cider.Variant.PLAIN, given)));
    }

    private void addFurther(Further further) {
        switch (further) {
            case ROUGE_2 -> addMean("ROUGE-2", CaptionEvidence::pairs);
            case DIST_1 -> metrics.add(distinct(1));
            case DIST_2 -> metrics.add(distinct(2));
            case DIST_4 -> metrics.add(distinct(4));
        }
    }

    private Metric distinct(int n) {
        return new Distinct(
                named("Dist-" + n),
                n,
                value -> CaptionEvidence.of(value.evidence()).map(CaptionEvidence::caption));
    }

    private void addMean(String name, Function<CaptionEvidence, Double> value) {
        CaptionMean mean = captions ->
                captions.stream().map(one -> value.apply(one.evidence())).toList();
        metrics.add(new AdditiveMetric(named(name), Scale.SHARE, BOOTSTRAP, mean));
    }

    // figures over uncut text share no name with the official ones
    private String named(String name) {
        return config.tokenizer() == Tokenizer.PTB ? name : name + " without tokenizer";
    }

    private OutsideProgram program(java.nio.file.Path jar) {
        return new OutsideProgram(jar, config.java(), config.patience());
    }
}
