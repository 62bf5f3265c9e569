package io.vitharness.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rows of a table that belong together.
 *
 * @param heading empty for the ranked
 */
public record Section<T>(String heading, boolean muted, List<T> rows) {

    static final String INCOMPLETE = "Incomplete: shown, never ranked";
    static final String FLOORS = "Floors and controls: what answering without looking reaches";

    public Section {
        rows = List.copyOf(rows);
    }

    /** The ranked, the incomplete, the floors and controls; empty sections left out. */
    static <T> List<Section<T>> of(List<T> rows, Predicate<T> isRanked, Predicate<T> isModel) {
        var sections = new ArrayList<Section<T>>();
        sections.add(new Section<>("", false, rows.stream().filter(isRanked).toList()));
        sections.add(new Section<>(
                INCOMPLETE,
                true,
                rows.stream().filter(isRanked.negate().and(isModel)).toList()));
        sections.add(new Section<>(
                FLOORS,
                true,
                rows.stream().filter(isRanked.negate().and(isModel.negate())).toList()));
        return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    }
}
