package io.vitharness.pipeline.suite;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects every mistake of one suite, so that the user hears of all of them at once. */
public final class Problems {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            Problem::place, Comparator.comparingInt(YamlNode.Place::line).thenComparingInt(YamlNode.Place::column));

    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    /** {@code file} is the suite's file as the user named it. */
    public Problems(String file) {
        this.file = file;
    }

    public void add(YamlNode.Place place, String text) {
        found.add(new Problem(file, place, text));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    public List<Problem> sorted() {
        return found.stream().sorted(BY_PLACE).toList();
    }

    public void throwIfAny() throws SuiteException {
        if (!found.isEmpty()) {
            throw new SuiteException(sorted());
        }
    }
}
