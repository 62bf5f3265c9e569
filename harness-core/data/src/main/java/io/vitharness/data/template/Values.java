package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Python's values as Java's: String, Boolean, Long, Double, List, {@link Tuple}, Map, and the kinds in here. */
public final class Values {

    /** Python's {@code None}. */
    public static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "None";
        }
    };

    private Values() {}

    /** A name without a value; it prints as nothing, is false, and cannot be looked into. */
    record Undefined(String name) {}

    record Tuple(List<Object> items) {}

    /** Holds values that outlive a loop. */
    record Namespace(Map<String, Object> values) {}

    /** A function, macro or method. */
    @FunctionalInterface
    interface Callable {
        Object call(List<Object> arguments, Map<String, Object> named) throws TemplateException;
    }

    static boolean truth(Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof Tuple tuple) {
            return !tuple.items().isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return value != NONE && !(value instanceof Undefined);
    }

    /** What a loop goes through. */
    static List<Object> items(Object value) throws TemplateException {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        if (value instanceof Tuple tuple) {
            return tuple.items();
        }
        if (value instanceof Map<?, ?> map) {
            return new ArrayList<>(map.keySet());
        }
        if (value instanceof String text) {
            return text.codePoints()
                    .mapToObj(c -> (Object) Character.toString(c))
                    .toList();
        }
        if (value instanceof Undefined) {
            return List.of();
        }
        throw new TemplateException("a loop needs a list but found " + kind(value));
    }

    static long whole(Object value, String what) throws TemplateException {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Integer number) {
            return number;
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        throw new TemplateException("'" + what + "' needs a whole number but found " + kind(value));
    }

    static String text(Object value, String what) throws TemplateException {
        if (value instanceof String text) {
            return text;
        }
        throw new TemplateException("'" + what + "' needs a text but found " + kind(value));
    }

    /** An item or attribute; undefined where there is none. */
    static Object member(Object value, Object key) throws TemplateException {
        if (value instanceof Undefined undefined) {
            throw new TemplateException("'" + undefined.name() + "' is undefined");
        }
        if (value instanceof Map<?, ?> map) {
            Object found = map.get(key);
            return found != null ? found : new Undefined(Texts.of(key));
        }
        if (value instanceof Namespace namespace) {
            Object found = namespace.values().get(Texts.of(key));
            return found != null ? found : new Undefined(Texts.of(key));
        }
        if (key instanceof Long index
                && (value instanceof List<?> || value instanceof Tuple || value instanceof String)) {
            List<Object> items = items(value);
            long place = index < 0 ? index + items.size() : index;
            return place >= 0 && place < items.size() ? items.get((int) place) : new Undefined("item " + index);
        }
        return new Undefined(Texts.of(key));
    }

    static String kind(Object value) {
        if (value instanceof Undefined undefined) {
            return "'" + undefined.name() + "', which is undefined";
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean || value == NONE) {
            String shown = Texts.repr(value);
            return shown.length() > 60 ? shown.substring(0, 60) + ".." : shown;
        }
        return value instanceof Map<?, ?> ? "a mapping" : value instanceof Callable ? "a function" : "a list";
    }
}
