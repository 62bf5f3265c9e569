package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@code for} tag. */
record Loop(List<String> names, Expression items, Optional<Expression> filter, Node body, Node otherwise)
        implements Node {

    Loop {
        names = List.copyOf(names);
    }

    @Override
    public Flow render(Scope scope, StringBuilder out) throws TemplateException {
        List<Object> kept = kept(scope);
        if (kept.isEmpty()) {
            return otherwise.render(scope, out);
        }
        for (int i = 0; i < kept.size(); i++) {
            scope.step();
            Scope inner = scope.inner();
            assign(names, kept.get(i), inner);
            inner.set("loop", state(kept, i));
            if (body.render(inner, out) == Flow.BREAK) {
                break;
            }
        }
        return Flow.ON;
    }

    private List<Object> kept(Scope scope) throws TemplateException {
        List<Object> all = Values.items(items.value(scope));
        if (filter.isEmpty()) {
            return all;
        }
        List<Object> kept = new ArrayList<>();
        for (Object item : all) {
            scope.step();
            Scope inner = scope.inner();
            assign(names, item, inner);
            if (filter.get().truth(inner)) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static Map<String, Object> state(List<Object> items, int place) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("index", place + 1L);
        state.put("index0", (long) place);
        state.put("revindex", (long) items.size() - place);
        state.put("revindex0", (long) items.size() - place - 1);
        state.put("first", place == 0);
        state.put("last", place == items.size() - 1);
        state.put("length", (long) items.size());
        state.put("previtem", place > 0 ? items.get(place - 1) : new Values.Undefined("previtem"));
        state.put("nextitem", place + 1 < items.size() ? items.get(place + 1) : new Values.Undefined("nextitem"));
        state.put("cycle", (Values.Callable) (arguments, named) -> {
            if (arguments.isEmpty()) {
                throw new TemplateException("'loop.cycle' needs values");
            }
            return arguments.get(place % arguments.size());
        });
        return state;
    }

    /** One name takes the value, several its items. */
    static void assign(List<String> names, Object value, Scope scope) throws TemplateException {
        if (names.size() == 1) {
            scope.set(names.get(0), value);
            return;
        }
        List<Object> items = Values.items(value);
        if (items.size() != names.size()) {
            throw new TemplateException(names.size() + " names cannot take " + items.size() + " values");
        }
        for (int i = 0; i < names.size(); i++) {
            scope.set(names.get(i), items.get(i));
        }
    }
}
