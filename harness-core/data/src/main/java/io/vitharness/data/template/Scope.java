package io.vitharness.data.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variables at a place of a rendering; loops and macros have a scope of their own. */
final class Scope {

    private static final int MOST_STEPS = 1_000_000;
    private static final int DEEPEST = 100;

    private final Map<String, Object> variables;
    private final Optional<Scope> outer;
    private final int depth;
    private final int[] counts; // steps done, macros open

    Scope(Map<String, Object> variables) {
        this.variables = new HashMap<>(variables);
        this.outer = Optional.empty();
        this.depth = 0;
        this.counts = new int[2];
    }

    private Scope(Scope outer) {
        this.variables = new HashMap<>();
        this.outer = Optional.of(outer);
        this.depth = outer.depth + 1;
        this.counts = outer.counts;
    }

    Scope inner() throws TemplateException {
        if (depth >= DEEPEST) {
            throw new TemplateException("loops and macros stand more than " + DEEPEST + " deep in each other");
        }
        return new Scope(this);
    }

    void set(String name, Object value) {
        variables.put(name, value);
    }

    Object get(String name) {
        Object value = variables.get(name);
        if (value != null) {
            return value;
        }
        return outer.isPresent() ? outer.get().get(name) : Globals.get(name);
    }

    /** Counts a step of work, so that no template runs for ever. */
    void step() throws TemplateException {
        if (++counts[0] > MOST_STEPS) {
            throw new TemplateException("the template takes more than " + MOST_STEPS + " steps");
        }
    }

    /** Enters a macro, which must be left again. */
    void enter() throws TemplateException {
        if (++counts[1] > DEEPEST) {
            throw new TemplateException("loops and macros stand more than " + DEEPEST + " deep in each other");
        }
    }

    void leave() {
        counts[1]--;
    }
}
