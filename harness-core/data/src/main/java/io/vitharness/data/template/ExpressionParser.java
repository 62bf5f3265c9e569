package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads expressions by Jinja's precedence: condition, or, and, not, comparison, sum, {@code ~}, product, sign, filter. */
final class ExpressionParser {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> NO_ARGUMENT = Set.of("else", "or", "and", "is", "if", "in", "not");
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private int depth;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Expression parse() throws TemplateException {
        if (++depth > DEEPEST) {
            throw tokens.unexpected("less than " + DEEPEST + " expressions in each other");
        }
        Expression value = withoutCondition();
        if (tokens.take("if")) {
            Expression test = withoutCondition();
            Expression otherwise = tokens.take("else") ? parse() : scope -> new Values.Undefined("the other case");
            Expression then = value;
            value = scope -> test.truth(scope) ? then.value(scope) : otherwise.value(scope);
        }
        depth--;
        return value;
    }

    /** One value, or several with commas between them as a tuple. */
    Expression parseTuple() throws TemplateException {
        Expression first = parse();
        if (!tokens.sign(",")) {
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (tokens.take(",")) {
            items.add(parse());
        }
        return scope -> new Values.Tuple(Arguments.values(items, scope));
    }

    Expression withoutCondition() throws TemplateException {
        Expression left = and();
        while (tokens.take("or")) {
            Expression first = left;
            Expression second = and();
            left = scope -> {
                Object value = first.value(scope);
                return Values.truth(value) ? value : second.value(scope);
            };
        }
        return left;
    }

    private Expression and() throws TemplateException {
        Expression left = not();
        while (tokens.take("and")) {
            Expression first = left;
            Expression second = not();
            left = scope -> {
                Object value = first.value(scope);
                return Values.truth(value) ? second.value(scope) : value;
            };
        }
        return left;
    }

    private Expression not() throws TemplateException {
        int times = 0;
        while (tokens.take("not")) {
            times++;
        }
        Expression value = comparison();
        boolean odd = times % 2 == 1;
        return times == 0 ? value : scope -> odd != value.truth(scope);
    }

    private Expression comparison() throws TemplateException {
        Expression left = sum();
        Optional<String> sign = comparisonSign();
        if (sign.isEmpty()) {
            return left;
        }
        List<String> signs = new ArrayList<>();
        List<Expression> operands = new ArrayList<>(List.of(left));
        while (sign.isPresent()) {
            signs.add(sign.get());
            operands.add(sum());
            sign = comparisonSign();
        }
        return scope -> chained(signs, Arguments.values(operands, scope));
    }

    private static boolean chained(List<String> signs, List<Object> values) throws TemplateException {
        for (int i = 0; i < signs.size(); i++) {
            if (!Values.truth(Operators.apply(signs.get(i), values.get(i), values.get(i + 1)))) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> comparisonSign() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.SIGN && COMPARISONS.contains(token.text())) {
            return Optional.of(tokens.next().text());
        }
        if (tokens.name("not") && tokens.ahead().is(Token.Kind.NAME, "in")) {
            tokens.next();
            tokens.next();
            return Optional.of("not in");
        }
        return tokens.take("in") ? Optional.of("in") : Optional.empty();
    }

    /** Reads operands with signs between them from the left. */
    @FunctionalInterface
    private interface Operand {
        Expression parse() throws TemplateException;
    }

    private Expression sum() throws TemplateException {
        return chain(Set.of("+", "-"), this::concatenation);
    }

    private Expression concatenation() throws TemplateException {
        return chain(Set.of("~"), this::product);
    }

    private Expression product() throws TemplateException {
        return chain(Set.of("*", "/", "//", "%"), this::signed);
    }

    private Expression chain(Set<String> signs, Operand operand) throws TemplateException {
        Expression left = operand.parse();
        while (tokens.peek().kind() == Token.Kind.SIGN
                && signs.contains(tokens.peek().text())) {
            String sign = tokens.next().text();
            Expression first = left;
            Expression second = operand.parse();
            left = scope -> Operators.apply(sign, first.value(scope), second.value(scope));
        }
        return left;
    }

    private Expression signed() throws TemplateException {
        if (tokens.take("-")) {
            Expression value = postfix(primary());
            return filtered(scope -> Operators.apply("-", 0L, value.value(scope)));
        }
        tokens.take("+");
        return filtered(postfix(primary()));
    }

    private Expression filtered(Expression value) throws TemplateException {
        Expression left = value;
        while (true) {
            if (tokens.take("|")) {
                left = filter(left);
            } else if (tokens.take("is")) {
                left = test(left);
            } else if (tokens.sign("(")) {
                left = call(left);
            } else {
                return left;
            }
        }
    }

    private Expression filter(Expression value) throws TemplateException {
        int line = tokens.line();
        String name = tokens.requireName();
        Filters.Filter filter = Filters.named(name)
                .orElseThrow(() -> new TemplateException("line " + line + ": the filter '" + name + "' is not known"));
        Arguments arguments = tokens.sign("(") ? arguments() : Arguments.NONE;
        return scope -> filter.apply(value.value(scope), arguments.placed(scope), arguments.named(scope));
    }

    private Expression test(Expression value) throws TemplateException {
        boolean negated = tokens.take("not");
        int line = tokens.line();
        String name = tokens.requireName();
        Tests.Test test = Tests.named(name)
                .orElseThrow(() -> new TemplateException("line " + line + ": the test '" + name + "' is not known"));
        Expression argument = testArgument();
        return scope -> negated != test.holds(value.value(scope), argument.value(scope));
    }

    private Expression testArgument() throws TemplateException {
        Token token = tokens.peek();
        boolean starts = switch (token.kind()) {
            case NAME -> !NO_ARGUMENT.contains(token.text());
            case STRING, WHOLE, FLOATING -> true;
            default -> tokens.sign("(") || tokens.sign("[") || tokens.sign("{");
        };
        return starts ? postfix(primary()) : scope -> new Values.Undefined("the test's argument");
    }

    private Expression postfix(Expression value) throws TemplateException {
        Expression left = value;
        while (true) {
            if (tokens.take(".")) {
                left = attribute(left);
            } else if (tokens.take("[")) {
                left = item(left);
            } else if (tokens.sign("(")) {
                left = call(left);
            } else {
                return left;
            }
        }
    }

    private Expression attribute(Expression value) throws TemplateException {
        String name = tokens.requireName();
        return scope -> {
            Object owner = value.value(scope);
            Optional<Values.Callable> method = Methods.of(owner, name);
            if (method.isPresent() && !(owner instanceof Map<?, ?> map && map.containsKey(name))) {
                return method.get();
            }
            return Values.member(owner, name);
        };
    }

    private Expression item(Expression value) throws TemplateException {
        Optional<Expression> first = tokens.sign(":") ? Optional.empty() : Optional.of(parse());
        if (first.isPresent() && tokens.take("]")) {
            Expression key = first.get();
            return scope -> Values.member(value.value(scope), key.value(scope));
        }
        tokens.require(":");
        Optional<Expression> end = bound();
        Optional<Expression> step = tokens.take(":") ? bound() : Optional.empty();
        tokens.require("]");
        return scope -> Slices.of(
                value.value(scope), new Slices.Bounds(whole(first, scope), whole(end, scope), whole(step, scope)));
    }

    private Optional<Expression> bound() throws TemplateException {
        return tokens.sign(":") || tokens.sign("]") ? Optional.empty() : Optional.of(parse());
    }

    private static Optional<Long> whole(Optional<Expression> bound, Scope scope) throws TemplateException {
        if (bound.isEmpty() || bound.get().value(scope) == Values.NONE) {
            return Optional.empty();
        }
        return Optional.of(Values.whole(bound.get().value(scope), "a slice"));
    }

    private Expression call(Expression function) throws TemplateException {
        Arguments arguments = arguments();
        return scope -> {
            scope.step();
            if (function.value(scope) instanceof Values.Callable callable) {
                return callable.call(arguments.placed(scope), arguments.named(scope));
            }
            throw new TemplateException(Values.kind(function.value(scope)) + " cannot be called");
        };
    }

    private Arguments arguments() throws TemplateException {
        tokens.require("(");
        List<Expression> placed = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        while (!tokens.take(")")) {
            if (tokens.peek().kind() == Token.Kind.NAME && tokens.ahead().is(Token.Kind.SIGN, "=")) {
                String name = tokens.requireName();
                tokens.require("=");
                named.put(name, parse());
            } else {
                placed.add(parse());
            }
            if (!tokens.sign(")")) {
                tokens.require(",");
            }
        }
        return new Arguments(placed, named);
    }

    private Expression primary() throws TemplateException {
        Token token = tokens.next();
        return switch (token.kind()) {
            case STRING -> text(token.text());
            case WHOLE -> whole(token);
            case FLOATING -> {
                double number = Double.parseDouble(token.text().replace("_", ""));
                yield scope -> number;
            }
            case NAME -> name(token.text());
            case SIGN -> bracket(token);
            default ->
                throw new TemplateException(
                        "line " + token.line() + ": found " + token + " where a value should stand");
        };
    }

    private static Expression whole(Token token) throws TemplateException {
        try {
            long number = Long.parseLong(token.text());
            return scope -> number;
        } catch (NumberFormatException e) {
            throw new TemplateException("line " + token.line() + ": the number " + token + " is too large");
        }
    }

    private Expression text(String first) {
        StringBuilder text = new StringBuilder(first);
        while (tokens.peek().kind() == Token.Kind.STRING) {
            text.append(tokens.next().text());
        }
        String all = text.toString();
        return scope -> all;
    }

    private static Expression name(String name) {
        return switch (name) {
            case "true", "True" -> scope -> true;
            case "false", "False" -> scope -> false;
            case "none", "None" -> scope -> Values.NONE;
            default -> scope -> scope.get(name);
        };
    }

    private Expression bracket(Token open) throws TemplateException {
        return switch (open.text()) {
            case "(" -> round();
            case "[" -> {
                List<Expression> items = list("]");
                yield scope -> Arguments.values(items, scope);
            }
            case "{" -> mapping();
            default ->
                throw new TemplateException("line " + open.line() + ": found " + open + " where a value should stand");
        };
    }

    private Expression round() throws TemplateException {
        if (tokens.take(")")) {
            return scope -> new Values.Tuple(List.of());
        }
        Expression first = parse();
        if (tokens.take(")")) {
            return first;
        }
        tokens.require(",");
        List<Expression> items = list(")");
        items.add(0, first);
        return scope -> new Values.Tuple(Arguments.values(items, scope));
    }

    private List<Expression> list(String close) throws TemplateException {
        List<Expression> items = new ArrayList<>();
        while (!tokens.take(close)) {
            items.add(parse());
            if (!tokens.sign(close)) {
                tokens.require(",");
            }
        }
        return items;
    }

    private Expression mapping() throws TemplateException {
        List<Expression> keys = new ArrayList<>();
        List<Expression> items = new ArrayList<>();
        while (!tokens.take("}")) {
            keys.add(parse());
            tokens.require(":");
            items.add(parse());
            if (!tokens.sign("}")) {
                tokens.require(",");
            }
        }
        return scope -> {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                map.put(keys.get(i).value(scope), items.get(i).value(scope));
            }
            return map;
        };
    }
}
