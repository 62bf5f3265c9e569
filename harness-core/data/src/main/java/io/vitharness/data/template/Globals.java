package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions that every template may call. */
final class Globals {

    private static final long MOST_NUMBERS = 100_000;

    private static final Map<String, Values.Callable> FUNCTIONS = Map.of(
            "namespace", (arguments, named) -> new Values.Namespace(new LinkedHashMap<>(named)),
            "dict", (arguments, named) -> new LinkedHashMap<>(named),
            "range", (arguments, named) -> range(arguments),
            "raise_exception",
                    (arguments, named) -> {
                        throw new TemplateException(
                                "the template says: " + Texts.of(arguments.isEmpty() ? "" : arguments.get(0)));
                    });

    private Globals() {}

    static Object get(String name) {
        Values.Callable function = FUNCTIONS.get(name);
        return function != null ? function : new Values.Undefined(name);
    }

    private static List<Object> range(List<Object> arguments) throws TemplateException {
        if (arguments.isEmpty() || arguments.size() > 3) {
            throw new TemplateException("'range' takes 1 to 3 numbers, not " + arguments.size());
        }
        long start = arguments.size() == 1 ? 0 : Values.whole(arguments.get(0), "range");
        long end = Values.whole(arguments.get(arguments.size() == 1 ? 0 : 1), "range");
        long step = arguments.size() == 3 ? Values.whole(arguments.get(2), "range") : 1;
        if (step == 0 || Math.abs((double) end - start) / Math.abs(step) > MOST_NUMBERS) {
            throw new TemplateException("'range' makes at most " + MOST_NUMBERS + " numbers, by steps other than 0");
        }
        List<Object> numbers = new ArrayList<>();
        for (long i = start; step > 0 ? i < end : i > end; i += step) {
            numbers.add(i);
        }
        return numbers;
    }
}
