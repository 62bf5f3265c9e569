package io.vitharness.site.page;

import io.vitharness.report.Figure;
import io.vitharness.site.board.Entry;
import io.vitharness.site.chart.Axis;
import io.vitharness.site.chart.Strip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The slices of one tag by one metric, a dot plot of at most four models and the same numbers beside it.
 *
 * @param models in the order of the series
 */
public record SliceTable(String tag, String metric, String unit, List<Link> models, Axis axis, List<Row> rows) {

    public static final int MOST_MODELS = 4;

    public SliceTable {
        models = List.copyOf(models);
        rows = List.copyOf(rows);
    }

    /** A slice with one figure for each model; empty where a model has none. */
    public record Row(String slice, List<Optional<FigureView>> figures, Strip strip) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    /** All slices that the cells have; every one of the given cells becomes a series. */
    static List<SliceTable> of(List<Entry> entries, CellView.Place place) {
        Set<Key> keys = new LinkedHashSet<>();
        entries.forEach(entry -> entry.cell().figures().stream()
                .filter(figure -> figure.slice().isPresent())
                .forEach(figure -> keys.add(Key.of(figure))));
        return keys.stream().map(key -> of(key, entries, place)).toList();
    }

    private record Key(String tag, String metric, String unit) {

        static Key of(Figure figure) {
            return new Key(figure.slice().orElseThrow().tag(), figure.metric(), figure.unit());
        }

        boolean holds(Figure figure) {
            return figure.slice().isPresent() && of(figure).equals(this);
        }
    }

    private static SliceTable of(Key key, List<Entry> entries, CellView.Place place) {
        Map<String, List<Optional<Figure>>> bySlice = bySlice(key, entries);
        var values = new ArrayList<Strip.Value>();
        bySlice.values().forEach(figures -> values.addAll(values(figures)));
        Axis axis = Strip.axis(values);
        var rows = new ArrayList<Row>();
        bySlice.forEach((slice, figures) -> rows.add(new Row(
                slice,
                figures.stream().map(figure -> figure.map(FigureView::of)).toList(),
                Strip.of(axis, values(figures), chance(figures)))));
        List<Link> models = entries.stream()
                .map(entry -> new Link(
                        entry.entrant().label(), place.root() + place.links().model(entry.entrant())))
                .toList();
        return new SliceTable(key.tag(), key.metric(), Numbers.unit(key.unit()), models, axis, rows);
    }

    private static Map<String, List<Optional<Figure>>> bySlice(Key key, List<Entry> entries) {
        Map<String, List<Optional<Figure>>> bySlice = new LinkedHashMap<>();
        for (int series = 0; series < entries.size(); series++) {
            for (Figure figure : entries.get(series).cell().figures()) {
                if (key.holds(figure)) {
                    String name = figure.slice().orElseThrow().value();
                    bySlice.computeIfAbsent(name, key2 -> empty(entries.size())).set(series, Optional.of(figure));
                }
            }
        }
        return bySlice;
    }

    private static List<Optional<Figure>> empty(int size) {
        var list = new ArrayList<Optional<Figure>>();
        for (int i = 0; i < size; i++) {
            list.add(Optional.empty());
        }
        return list;
    }

    private static List<Strip.Value> values(List<Optional<Figure>> figures) {
        var values = new ArrayList<Strip.Value>();
        for (int series = 0; series < figures.size(); series++) {
            int index = series;
            figures.get(series).ifPresent(figure -> values.add(CellView.scaled(figure, index)));
        }
        return values;
    }

    private static OptionalDouble chance(List<Optional<Figure>> figures) {
        return figures.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(CellView::scaledChance)
                .orElse(OptionalDouble.empty());
    }
}
