package io.vitharness.site.board;

import io.vitharness.report.ModelReport;

/** What a model is on a board; only {@link #MODEL} is ranked. */
public enum Kind {
    MODEL("model"),
    /** The same weights with every picture replaced: shows what the pictures are worth. */
    CONTROL("picture-blind control"),
    /** Answers without looking: shows what a benchmark gives away. */
    FLOOR("floor");

    private static final String FLOORS = "baselines"; // the plugin that answers without looking

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Kind of(ModelReport model) {
        if (model.controlOf().isPresent()) {
            return CONTROL;
        }
        return model.plugin().equals(FLOORS) ? FLOOR : MODEL;
    }
}
