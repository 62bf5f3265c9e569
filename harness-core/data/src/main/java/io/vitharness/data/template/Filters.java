package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The filters that may follow a bar. */
final class Filters {

    private static final int MOST_SPACES = 1000;

    /** A filter with its arguments. */
    @FunctionalInterface
    interface Filter {
        Object apply(Object value, List<Object> arguments, Map<String, Object> named) throws TemplateException;
    }

    private static final Map<String, Filter> FILTERS = Map.ofEntries(
            Map.entry("trim", (value, arguments, named) -> Methods.call(Texts.of(value), "strip", arguments)),
            Map.entry("upper", (value, arguments, named) -> Texts.of(value).toUpperCase(Locale.ROOT)),
            Map.entry("lower", (value, arguments, named) -> Texts.of(value).toLowerCase(Locale.ROOT)),
            Map.entry(
                    "capitalize", (value, arguments, named) -> Methods.call(Texts.of(value), "capitalize", arguments)),
            Map.entry("title", (value, arguments, named) -> Methods.call(Texts.of(value), "title", arguments)),
            Map.entry("replace", (value, arguments, named) -> Methods.call(Texts.of(value), "replace", arguments)),
            Map.entry("length", (value, arguments, named) -> length(value)),
            Map.entry("count", (value, arguments, named) -> length(value)),
            Map.entry("list", (value, arguments, named) -> Values.items(value)),
            Map.entry("string", (value, arguments, named) -> Texts.of(value)),
            Map.entry("safe", (value, arguments, named) -> value),
            Map.entry("first", (value, arguments, named) -> end(value, 0)),
            Map.entry("last", (value, arguments, named) -> end(value, -1)),
            Map.entry("reverse", (value, arguments, named) -> reversed(value)),
            Map.entry(
                    "abs",
                    (value, arguments, named) -> value instanceof Double number
                            ? (Object) Math.abs(number)
                            : (Object) Math.abs(Values.whole(value, "abs"))),
            Map.entry("int", (value, arguments, named) -> whole(value)),
            Map.entry("float", (value, arguments, named) -> floating(value)),
            Map.entry("default", (value, arguments, named) -> otherwise(value, arguments)),
            Map.entry("d", (value, arguments, named) -> otherwise(value, arguments)),
            Map.entry("join", (value, arguments, named) -> join(value, arguments, named)),
            Map.entry("tojson", (value, arguments, named) -> Texts.json(value, indent(arguments, named))),
            Map.entry("items", (value, arguments, named) -> Methods.call(value, "items", arguments)),
            Map.entry("dictsort", (value, arguments, named) -> sortedItems(value)),
            Map.entry("unique", (value, arguments, named) -> unique(value)),
            Map.entry("indent", (value, arguments, named) -> indented(Texts.of(value), arguments)),
            Map.entry("map", Filters::mapped),
            Map.entry("selectattr", (value, arguments, named) -> selected(value, arguments, true)),
            Map.entry("rejectattr", (value, arguments, named) -> selected(value, arguments, false)),
            Map.entry("select", (value, arguments, named) -> chosen(value, arguments, true)),
            Map.entry("reject", (value, arguments, named) -> chosen(value, arguments, false)));

    private Filters() {}

    static Optional<Filter> named(String name) {
        return Optional.ofNullable(FILTERS.get(name));
    }

    private static Object length(Object value) throws TemplateException {
        return value instanceof String text
                ? (long) text.codePointCount(0, text.length())
                : (long) Values.items(value).size();
    }

    private static Object end(Object value, int place) throws TemplateException {
        List<Object> items = Values.items(value);
        return items.isEmpty()
                ? new Values.Undefined("an item of nothing")
                : items.get(place < 0 ? items.size() - 1 : 0);
    }

    private static Object reversed(Object value) throws TemplateException {
        if (value instanceof String text) {
            return new StringBuilder(text).reverse().toString();
        }
        List<Object> items = new ArrayList<>(Values.items(value));
        Collections.reverse(items);
        return items;
    }

    private static Object whole(Object value) throws TemplateException {
        if (value instanceof Double number) {
            return number.longValue();
        }
        if (value instanceof String text) {
            return text.strip().matches("[-+]?\\d{1,18}") ? (Object) Long.valueOf(text.strip()) : (Object) 0L;
        }
        return Values.whole(value, "int");
    }

    private static Object floating(Object value) throws TemplateException {
        if (value instanceof String text) {
            return text.strip().matches("[-+]?\\d+(\\.\\d*)?") ? Double.parseDouble(text.strip()) : 0.0;
        }
        return value instanceof Double ? value : (Object) (double) Values.whole(value, "float");
    }

    private static Object otherwise(Object value, List<Object> arguments) {
        boolean falseToo = arguments.size() > 1 && Values.truth(arguments.get(1));
        boolean absent = value instanceof Values.Undefined || (falseToo && !Values.truth(value));
        return absent ? arguments.isEmpty() ? "" : arguments.get(0) : value;
    }

    private static String join(Object value, List<Object> arguments, Map<String, Object> named)
            throws TemplateException {
        StringJoiner joiner = new StringJoiner(arguments.isEmpty() ? "" : Texts.of(arguments.get(0)));
        Object attribute = named.get("attribute");
        for (Object item : Values.items(value)) {
            joiner.add(Texts.of(attribute == null ? item : Values.member(item, attribute)));
        }
        return Operators.limited(joiner.toString());
    }

    private static int indent(List<Object> arguments, Map<String, Object> named) throws TemplateException {
        Object indent = arguments.isEmpty() ? named.getOrDefault("indent", 0L) : arguments.get(0);
        for (String key : named.keySet()) {
            if (!key.equals("indent") && !key.equals("ensure_ascii")) {
                throw new TemplateException("'tojson' does not know '" + key + "'");
            }
        }
        if (Values.truth(named.getOrDefault("ensure_ascii", false))) {
            throw new TemplateException("'tojson' does not know 'ensure_ascii=true'");
        }
        return indent == Values.NONE ? 0 : spaces(Values.whole(indent, "tojson"));
    }

    private static int spaces(long wanted) throws TemplateException {
        if (wanted < 0 || wanted > MOST_SPACES) {
            throw new TemplateException("an indent is 0 to " + MOST_SPACES + " spaces, not " + wanted);
        }
        return (int) wanted;
    }

    private static Object sortedItems(Object value) throws TemplateException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new TemplateException("'dictsort' needs a mapping but found " + Values.kind(value));
        }
        List<Object> items = new ArrayList<>();
        map.keySet().stream()
                .map(Texts::of)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .forEach(key -> items.add(new Values.Tuple(List.of(key, map.get(key)))));
        return items;
    }

    private static Object unique(Object value) throws TemplateException {
        List<Object> unique = new ArrayList<>();
        for (Object item : Values.items(value)) {
            if (!Operators.contains(unique, item)) {
                unique.add(item);
            }
        }
        return unique;
    }

    private static String indented(String text, List<Object> arguments) throws TemplateException {
        int width = arguments.isEmpty() ? 4 : spaces(Values.whole(arguments.get(0), "indent"));
        boolean first = arguments.size() > 1 && Values.truth(arguments.get(1));
        String spaces = " ".repeat(width);
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean skipped = (out.isEmpty() && !first) || line.isEmpty();
            out.append(out.isEmpty() ? "" : "\n").append(skipped ? "" : spaces).append(line);
        }
        return Operators.limited(out.toString());
    }

    private static Object mapped(Object value, List<Object> arguments, Map<String, Object> named)
            throws TemplateException {
        Object attribute = named.get("attribute");
        List<Object> mapped = new ArrayList<>();
        for (Object item : Values.items(value)) {
            if (attribute != null) {
                Object member = Values.member(item, attribute);
                mapped.add(
                        member instanceof Values.Undefined && named.containsKey("default")
                                ? named.get("default")
                                : member);
            } else {
                String name = arguments.isEmpty() ? "" : Texts.of(arguments.get(0));
                Filter filter = named(name)
                        .orElseThrow(() -> new TemplateException("'map' does not know the filter '" + name + "'"));
                mapped.add(filter.apply(item, arguments.subList(1, arguments.size()), named));
            }
        }
        return mapped;
    }

    private static Object selected(Object value, List<Object> arguments, boolean wanted) throws TemplateException {
        if (arguments.isEmpty()) {
            throw new TemplateException("'selectattr' and 'rejectattr' need the name of an attribute");
        }
        List<Object> selected = new ArrayList<>();
        for (Object item : Values.items(value)) {
            Object member = Values.member(item, arguments.get(0));
            if (holds(member, arguments.subList(1, arguments.size())) == wanted) {
                selected.add(item);
            }
        }
        return selected;
    }

    private static Object chosen(Object value, List<Object> arguments, boolean wanted) throws TemplateException {
        List<Object> chosen = new ArrayList<>();
        for (Object item : Values.items(value)) {
            if (holds(item, arguments) == wanted) {
                chosen.add(item);
            }
        }
        return chosen;
    }

    private static boolean holds(Object value, List<Object> arguments) throws TemplateException {
        if (arguments.isEmpty()) {
            return Values.truth(value);
        }
        String name = Texts.of(arguments.get(0));
        Object argument = arguments.size() > 1 ? arguments.get(1) : new Values.Undefined("the test's argument");
        return Tests.named(name.equals("==") ? "eq" : name.equals("!=") ? "ne" : name)
                .orElseThrow(() -> new TemplateException("the test '" + name + "' is not known"))
                .holds(value, argument);
    }
}
