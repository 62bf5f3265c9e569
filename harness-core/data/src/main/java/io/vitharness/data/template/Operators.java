package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Python's arithmetic and comparison. */
final class Operators {

    private static final int LONGEST = 4_000_000;

    private Operators() {}

    static Object apply(String sign, Object left, Object right) throws TemplateException {
        return switch (sign) {
            case "~" -> limited(Texts.of(left) + Texts.of(right));
            case "+" -> plus(left, right);
            case "==" -> same(left, right);
            case "!=" -> !same(left, right);
            case "<", "<=", ">", ">=" -> compared(sign, left, right);
            case "in" -> contains(right, left);
            case "not in" -> !contains(right, left);
            case "*" ->
                left instanceof String || right instanceof String ? repeated(left, right) : number(sign, left, right);
            default -> number(sign, left, right);
        };
    }

    static String limited(String text) throws TemplateException {
        requireShort(text.length());
        return text;
    }

    static void requireShort(long length) throws TemplateException {
        if (length > LONGEST) {
            throw new TemplateException("the template makes a text of more than " + LONGEST + " characters");
        }
    }

    private static Object plus(Object left, Object right) throws TemplateException {
        if (left instanceof String text && right instanceof String more) {
            return limited(text + more);
        }
        if (left instanceof List<?> list && right instanceof List<?> more) {
            List<Object> all = new ArrayList<>(list);
            all.addAll(more);
            return all;
        }
        return number("+", left, right);
    }

    private static String repeated(Object left, Object right) throws TemplateException {
        String text = left instanceof String first ? first : Values.text(right, "*");
        long times = Math.max(0, Values.whole(left instanceof String ? right : left, "*"));
        requireShort(times > LONGEST ? times : times * text.length());
        return text.repeat((int) times);
    }

    private static Object number(String sign, Object left, Object right) throws TemplateException {
        if (!isNumber(left) || !isNumber(right)) {
            throw new TemplateException(
                    "'" + sign + "' does not go between " + Values.kind(left) + " and " + Values.kind(right));
        }
        try {
            return left instanceof Double || right instanceof Double || sign.equals("/")
                    ? floating(sign, floating(left), floating(right))
                    : whole(sign, Values.whole(left, sign), Values.whole(right, sign));
        } catch (ArithmeticException e) {
            throw new TemplateException("'" + left + " " + sign + " " + right + "' cannot be computed");
        }
    }

    private static Object whole(String sign, long left, long right) throws TemplateException {
        return switch (sign) {
            case "+" -> Math.addExact(left, right);
            case "-" -> Math.subtractExact(left, right);
            case "*" -> Math.multiplyExact(left, right);
            case "//" -> Math.floorDiv(left, right);
            case "%" -> Math.floorMod(left, right);
            default -> throw new TemplateException("the sign '" + sign + "' is not known");
        };
    }

    private static Object floating(String sign, double left, double right) throws TemplateException {
        if (right == 0 && "/%".contains(sign.substring(0, 1))) {
            throw new TemplateException("'" + left + " " + sign + " " + right + "' cannot be computed");
        }
        return switch (sign) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "//" -> Math.floor(left / right);
            case "%" -> left - right * Math.floor(left / right);
            default -> throw new TemplateException("the sign '" + sign + "' is not known");
        };
    }

    static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    private static double floating(Object value) {
        return value instanceof Boolean bool ? (bool ? 1 : 0) : ((Number) value).doubleValue();
    }

    static boolean same(Object left, Object right) {
        if (isNumber(left) && isNumber(right)) {
            return floating(left) == floating(right);
        }
        return left instanceof Values.Undefined ? right instanceof Values.Undefined : left.equals(right);
    }

    private static boolean compared(String sign, Object left, Object right) throws TemplateException {
        int order;
        if (isNumber(left) && isNumber(right)) {
            order = Double.compare(floating(left), floating(right));
        } else if (left instanceof String text && right instanceof String other) {
            order = text.compareTo(other);
        } else {
            throw new TemplateException(
                    "'" + sign + "' does not go between " + Values.kind(left) + " and " + Values.kind(right));
        }
        boolean apart = sign.startsWith("<") ? order < 0 : order > 0;
        return apart || (sign.endsWith("=") && order == 0);
    }

    static boolean contains(Object all, Object one) throws TemplateException {
        if (all instanceof String text) {
            return text.contains(Values.text(one, "in"));
        }
        if (all instanceof Map<?, ?> map) {
            return map.containsKey(one);
        }
        for (Object item : Values.items(all)) {
            if (same(item, one)) {
                return true;
            }
        }
        return false;
    }
}
