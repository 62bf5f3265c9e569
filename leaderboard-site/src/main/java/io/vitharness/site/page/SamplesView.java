package io.vitharness.site.page;

import io.vitharness.report.Drawings;
import io.vitharness.site.chart.Curve;
import java.util.List;
import java.util.Optional;

/** What a cell's metrics draw, and some of its samples, as text. */
public record SamplesView(
        Link model,
        Link benchmark,
        Link run,
        Tags tags,
        Optional<FigureView> figure,
        String unit,
        List<Fact> ledger,
        List<Fact> absences,
        int published,
        List<Curve> curves,
        int moreCurves,
        List<Drawings.Matrix> matrices,
        List<Sample> samples) {

    /** So many curves are drawn; the run folder has the others. */
    static final int MOST_CURVES = 12;

    /** A matrix of more rows or columns is not drawn. */
    static final int MOST_COLUMNS = 40;

    public SamplesView {
        ledger = List.copyOf(ledger);
        absences = List.copyOf(absences);
        curves = List.copyOf(curves);
        matrices = List.copyOf(matrices);
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
