package io.vitharness.site.page;

import java.util.List;
import java.util.Optional;

/** Some samples of a cell, as text. */
public record SamplesView(
        Link model,
        Link benchmark,
        Link run,
        Tags tags,
        Optional<FigureView> figure,
        String unit,
        List<Fact> ledger,
        int published,
        List<Sample> samples) {

    public SamplesView {
        ledger = List.copyOf(ledger);
        samples = List.copyOf(samples);
    }

    /**
     * One sample.
     *
     * @param mark {@code right}, {@code wrong}, {@code part} or {@code none}: how the verdict is coloured
     * @param reading what the answer was read as, by which rule
     */
    public record Sample(
            String id,
            String anchor,
            String mark,
            String verdict,
            String question,
            String target,
            String answer,
            Optional<String> reasoning,
            String reading,
            String because,
            String about) {}
}
