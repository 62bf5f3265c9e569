package io.vitharness.site.page;

import io.vitharness.site.chart.Axis;
import io.vitharness.site.chart.Scatter;
import io.vitharness.site.chart.Strip;
import io.vitharness.site.rank.Rank;
import java.util.List;
import java.util.Optional;

/**
 * The board of a suite as it is drawn.
 *
 * @param main the figure that ranks: the overall mean, or the only (or first) benchmark
 * @param others the benchmarks beside it
 */
public record BoardView(
        String suite,
        String anchor,
        List<String> verdict,
        Head main,
        String unit,
        Axis axis,
        List<Head> others,
        List<Section<Line>> sections,
        Optional<Chart> chart,
        List<String> notes) {

    public BoardView {
        verdict = List.copyOf(verdict);
        others = List.copyOf(others);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    public int width() {
        return 4 + others.size() + 2;
    }

    /**
     * A column's head.
     *
     * @param count samples of every figure in it, where they are all the same
     * @param hash tells two columns of one benchmark apart
     */
    public record Head(
            Optional<Link> link,
            String title,
            String metric,
            String direction,
            Tags tags,
            Optional<String> count,
            Optional<String> hash) {}

    /** A model's row. */
    public record Line(
            Link model,
            String about,
            boolean isModel,
            Optional<Rank> rank,
            Optional<FigureView> main,
            Optional<Strip> strip,
            Optional<String> because,
            List<Cell> cells,
            Optional<Latency> latency,
            Optional<String> parameters,
            String parametersSort) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** One benchmark's figure; without one, why. */
    public record Cell(
            Optional<FigureView> figure, Optional<String> because, Optional<String> href, boolean complete) {}

    /** Score against latency, and the same numbers as rows. */
    public record Chart(Scatter scatter, Tags tags, List<ChartRow> rows) {}

    public record ChartRow(String model, FigureView figure, Latency latency, String device, boolean onFrontier) {}
}
