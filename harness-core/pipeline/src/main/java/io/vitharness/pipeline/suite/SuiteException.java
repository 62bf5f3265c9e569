package io.vitharness.pipeline.suite;

import java.util.List;
import java.util.stream.Collectors;

/** A suite that cannot be run, with every mistake that was found in it. */
public final class SuiteException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public SuiteException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
