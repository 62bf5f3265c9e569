package io.vitharness.data.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tests that may follow {@code is}. */
final class Tests {

    /** A test; its argument is undefined where the template gives none. */
    @FunctionalInterface
    interface Test {
        boolean holds(Object value, Object argument) throws TemplateException;
    }

    private static final Map<String, Test> TESTS = Map.ofEntries(
            Map.entry("defined", (value, argument) -> !(value instanceof Values.Undefined)),
            Map.entry("undefined", (value, argument) -> value instanceof Values.Undefined),
            Map.entry("none", (value, argument) -> value == Values.NONE),
            Map.entry("string", (value, argument) -> value instanceof String),
            Map.entry("number", (value, argument) -> Operators.isNumber(value)),
            Map.entry("integer", (value, argument) -> value instanceof Long),
            Map.entry("float", (value, argument) -> value instanceof Double),
            Map.entry("boolean", (value, argument) -> value instanceof Boolean),
            Map.entry("true", (value, argument) -> Boolean.TRUE.equals(value)),
            Map.entry("false", (value, argument) -> Boolean.FALSE.equals(value)),
            Map.entry("mapping", (value, argument) -> value instanceof Map<?, ?>),
            Map.entry("sequence", (value, argument) -> isIterable(value)),
            Map.entry("iterable", (value, argument) -> isIterable(value)),
            Map.entry("callable", (value, argument) -> value instanceof Values.Callable),
            Map.entry("odd", (value, argument) -> Math.floorMod(Values.whole(value, "odd"), 2L) == 1),
            Map.entry("even", (value, argument) -> Math.floorMod(Values.whole(value, "even"), 2L) == 0),
            Map.entry(
                    "divisibleby",
                    (value, argument) -> Math.floorMod(Values.whole(value, "divisibleby"), positive(argument)) == 0),
            Map.entry("equalto", Operators::same),
            Map.entry("eq", Operators::same),
            Map.entry("ne", (value, argument) -> !Operators.same(value, argument)),
            Map.entry("in", (value, argument) -> Operators.contains(argument, value)),
            Map.entry("gt", (value, argument) -> Values.truth(Operators.apply(">", value, argument))),
            Map.entry("ge", (value, argument) -> Values.truth(Operators.apply(">=", value, argument))),
            Map.entry("lt", (value, argument) -> Values.truth(Operators.apply("<", value, argument))),
            Map.entry("le", (value, argument) -> Values.truth(Operators.apply("<=", value, argument))));

    private Tests() {}

    static Optional<Test> named(String name) {
        return Optional.ofNullable(TESTS.get(name));
    }

    private static long positive(Object argument) throws TemplateException {
        long number = Values.whole(argument, "divisibleby");
        if (number == 0) {
            throw new TemplateException("nothing is divisible by 0");
        }
        return number;
    }

    private static boolean isIterable(Object value) {
        return value instanceof String
                || value instanceof List<?>
                || value instanceof Values.Tuple
                || value instanceof Map<?, ?>;
    }
}
