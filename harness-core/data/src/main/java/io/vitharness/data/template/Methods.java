package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The methods of Python's texts and mappings that templates call. */
final class Methods {

    private static final String SPACE = " \t\n\r\u000b\f\u001c\u001d\u001e\u001f\u0085\u00a0\u2028\u2029\u3000";

    private Methods() {}

    /** Empty where the value has no such method. */
    static Optional<Values.Callable> of(Object value, String name) {
        if (value instanceof String text) {
            return isOfTexts(name)
                    ? Optional.of((arguments, named) -> ofText(text, name, arguments))
                    : Optional.empty();
        }
        if (value instanceof Map<?, ?> map) {
            return switch (name) {
                case "items", "keys", "values", "get" -> Optional.of((arguments, named) -> ofMap(map, name, arguments));
                default -> Optional.empty();
            };
        }
        if (value instanceof List<?> && name.equals("append")) {
            return Optional.of((arguments, named) -> {
                throw new TemplateException("'append' would change a list; write 'set list = list + [item]'");
            });
        }
        return Optional.empty();
    }

    static Object call(Object value, String name, List<Object> arguments) throws TemplateException {
        return of(value, name)
                .orElseThrow(() -> new TemplateException(Values.kind(value) + " has no method '" + name + "'"))
                .call(arguments, Map.of());
    }

    private static boolean isOfTexts(String name) {
        return switch (name) {
            case "strip",
                    "lstrip",
                    "rstrip",
                    "split",
                    "startswith",
                    "endswith",
                    "replace",
                    "upper",
                    "lower",
                    "capitalize",
                    "title",
                    "join",
                    "find",
                    "count",
                    "isdigit",
                    "splitlines",
                    "removeprefix",
                    "removesuffix" -> true;
            default -> false;
        };
    }

    private static Object ofText(String text, String name, List<Object> arguments) throws TemplateException {
        return switch (name) {
            case "strip" -> stripped(text, arguments, true, true);
            case "lstrip" -> stripped(text, arguments, true, false);
            case "rstrip" -> stripped(text, arguments, false, true);
            case "split" -> split(text, arguments);
            case "splitlines" -> text.lines().collect(Collectors.<Object>toList());
            case "startswith" -> starts(text, argument(name, arguments), true);
            case "endswith" -> starts(text, argument(name, arguments), false);
            case "replace" -> replaced(text, arguments);
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "capitalize" -> capitalized(text);
            case "title" -> titled(text);
            case "join" -> joined(text, argument(name, arguments));
            case "find" -> (long) text.indexOf(Values.text(argument(name, arguments), name));
            case "count" -> count(text, Values.text(argument(name, arguments), name));
            case "isdigit" -> !text.isEmpty() && text.chars().allMatch(Character::isDigit);
            case "removeprefix" -> without(text, Values.text(argument(name, arguments), name), true);
            default -> without(text, Values.text(argument(name, arguments), name), false);
        };
    }

    private static Object argument(String name, List<Object> arguments) throws TemplateException {
        if (arguments.isEmpty()) {
            throw new TemplateException("'" + name + "' needs a value");
        }
        return arguments.get(0);
    }

    private static String stripped(String text, List<Object> arguments, boolean left, boolean right)
            throws TemplateException {
        boolean spaces = arguments.isEmpty() || arguments.get(0) == Values.NONE;
        String marks = spaces ? SPACE : Values.text(arguments.get(0), "strip");
        int start = 0;
        int end = text.length();
        while (left && start < end && marks.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (right && end > start && marks.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static List<Object> split(String text, List<Object> arguments) throws TemplateException {
        long most = arguments.size() > 1 ? Values.whole(arguments.get(1), "split") : -1;
        if (arguments.isEmpty() || arguments.get(0) == Values.NONE) {
            String plain = stripped(text, List.of(), true, true);
            return plain.isEmpty() ? List.of() : new ArrayList<>(List.of((Object[]) plain.split("\\s+", -1)));
        }
        String separator = Values.text(arguments.get(0), "split");
        if (separator.isEmpty()) {
            throw new TemplateException("'split' needs a separator that is not empty");
        }
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0 && most != parts.size(); at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static boolean starts(String text, Object wanted, boolean front) throws TemplateException {
        List<Object> any = wanted instanceof String ? List.of(wanted) : Values.items(wanted);
        for (Object one : any) {
            String part = Values.text(one, front ? "startswith" : "endswith");
            if (front ? text.startsWith(part) : text.endsWith(part)) {
                return true;
            }
        }
        return false;
    }

    private static String replaced(String text, List<Object> arguments) throws TemplateException {
        if (arguments.size() < 2) {
            throw new TemplateException("'replace' needs two texts");
        }
        String from = Values.text(arguments.get(0), "replace");
        String to = Values.text(arguments.get(1), "replace");
        long most = arguments.size() > 2 ? Values.whole(arguments.get(2), "replace") : Long.MAX_VALUE;
        Operators.requireShort((long) text.length() * Math.max(1, to.length()));
        if (most == Long.MAX_VALUE || most < 0) {
            return text.replace(from, to);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (long done = 0; done < most && text.indexOf(from, at) >= 0 && !from.isEmpty(); done++) {
            int next = text.indexOf(from, at);
            out.append(text, at, next).append(to);
            at = next + from.length();
        }
        return out.append(text.substring(at)).toString();
    }

    private static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    private static String titled(String text) {
        StringBuilder out = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(inside ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inside = Character.isLetter(c);
        }
        return out.toString();
    }

    private static String joined(String separator, Object items) throws TemplateException {
        List<String> parts = new ArrayList<>();
        for (Object item : Values.items(items)) {
            parts.add(Values.text(item, "join"));
        }
        return Operators.limited(String.join(separator, parts));
    }

    private static long count(String text, String part) {
        if (part.isEmpty()) {
            return text.length() + 1L;
        }
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static String without(String text, String part, boolean front) {
        if (front) {
            return text.startsWith(part) ? text.substring(part.length()) : text;
        }
        return text.endsWith(part) ? text.substring(0, text.length() - part.length()) : text;
    }

    private static Object ofMap(Map<?, ?> map, String name, List<Object> arguments) throws TemplateException {
        return switch (name) {
            case "keys" -> new ArrayList<Object>(map.keySet());
            case "values" -> new ArrayList<Object>(map.values());
            case "items" -> {
                List<Object> items = new ArrayList<>();
                new LinkedHashMap<>(map).forEach((key, value) -> items.add(new Values.Tuple(List.of(key, value))));
                yield items;
            }
            default -> {
                Object found = map.get(argument(name, arguments));
                yield found != null ? found : arguments.size() > 1 ? arguments.get(1) : Values.NONE;
            }
        };
    }
}
