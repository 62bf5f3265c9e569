package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tags of a template. */
final class Parser {

    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private final ExpressionParser expressions;
    private int depth;

    Parser(List<Token> tokens) {
        this.tokens = new Tokens(tokens);
        this.expressions = new ExpressionParser(this.tokens);
    }

    Node parse() throws TemplateException {
        Node body = body(Set.of());
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected("the end");
        }
        return body;
    }

    // stops before a tag that begins with one of the words; '{%' is taken, the word is not
    private Node body(Set<String> ends) throws TemplateException {
        if (++depth > DEEPEST) {
            throw tokens.unexpected("less than " + DEEPEST + " tags in each other");
        }
        List<Node> nodes = new ArrayList<>();
        while (tokens.peek().kind() != Token.Kind.END) {
            Token token = tokens.peek();
            if (token.kind() == Token.Kind.OPEN_TAG
                    && ends.contains(tokens.ahead().text())) {
                tokens.next();
                depth--;
                return Node.all(nodes);
            }
            nodes.add(Node.at(token.line(), node(tokens.next())));
        }
        if (!ends.isEmpty()) {
            throw tokens.unexpected(String.join(" or ", ends.stream().sorted().toList()));
        }
        depth--;
        return Node.all(nodes);
    }

    private Node node(Token token) throws TemplateException {
        if (token.kind() == Token.Kind.DATA) {
            return (scope, out) -> {
                out.append(token.text());
                return Node.Flow.ON;
            };
        }
        if (token.kind() == Token.Kind.OPEN_VALUE) {
            Expression shown = expressions.parse();
            tokens.require(Token.Kind.CLOSE_VALUE, "}}");
            return (scope, out) -> {
                out.append(Texts.of(shown.value(scope)));
                return Node.Flow.ON;
            };
        }
        return tag(tokens.requireName());
    }

    private Node tag(String name) throws TemplateException {
        return switch (name) {
            case "if" -> condition();
            case "for" -> loop();
            case "set" -> assignment();
            case "macro" -> macro();
            case "generation" -> generation();
            case "break", "continue" -> flow(name);
            default ->
                throw new TemplateException("line " + tokens.line() + ": the tag '" + name
                        + "' is not known; known are break, continue, for, generation, if, macro, raw, set");
        };
    }

    private Node flow(String name) throws TemplateException {
        close();
        Node.Flow flow = name.equals("break") ? Node.Flow.BREAK : Node.Flow.CONTINUE;
        return (scope, out) -> flow;
    }

    private Node generation() throws TemplateException {
        close();
        Node body = body(Set.of("endgeneration"));
        end();
        return body;
    }

    private Node condition() throws TemplateException {
        Expression test = expressions.parse();
        close();
        Node then = body(Set.of("elif", "else", "endif"));
        Node otherwise = Node.all(List.of());
        if (tokens.take("elif")) {
            otherwise = condition();
        } else {
            if (tokens.take("else")) {
                close();
                otherwise = body(Set.of("endif"));
            }
            end();
        }
        Node last = otherwise;
        return (scope, out) -> (test.truth(scope) ? then : last).render(scope, out);
    }

    private Node loop() throws TemplateException {
        List<String> names = names();
        tokens.require("in");
        Expression items = expressions.withoutCondition();
        Optional<Expression> filter = tokens.take("if") ? Optional.of(expressions.parse()) : Optional.empty();
        if (tokens.name("recursive")) {
            throw new TemplateException("line " + tokens.line() + ": recursive loops are not known");
        }
        close();
        Node body = body(Set.of("else", "endfor"));
        Node otherwise = Node.all(List.of());
        if (tokens.take("else")) {
            close();
            otherwise = body(Set.of("endfor"));
        }
        end();
        return new Loop(names, items, filter, body, otherwise);
    }

    private List<String> names() throws TemplateException {
        boolean bracket = tokens.take("(");
        List<String> names = new ArrayList<>(List.of(tokens.requireName()));
        while (tokens.take(",")) {
            names.add(tokens.requireName());
        }
        if (bracket) {
            tokens.require(")");
        }
        return names;
    }

    private Node assignment() throws TemplateException {
        List<String> names = names();
        if (names.size() == 1 && tokens.take(".")) {
            return attribute(names.get(0), tokens.requireName());
        }
        if (tokens.peek().kind() == Token.Kind.CLOSE_TAG && names.size() == 1) {
            return block(names.get(0));
        }
        tokens.require("=");
        Expression value = expressions.parseTuple();
        close();
        return (scope, out) -> {
            Loop.assign(names, value.value(scope), scope);
            return Node.Flow.ON;
        };
    }

    private Node block(String name) throws TemplateException {
        close();
        Node body = body(Set.of("endset"));
        end();
        return (scope, out) -> {
            StringBuilder text = new StringBuilder();
            Node.Flow flow = body.render(scope.inner(), text);
            scope.set(name, text.toString());
            return flow;
        };
    }

    private Node attribute(String name, String attribute) throws TemplateException {
        tokens.require("=");
        Expression value = expressions.parseTuple();
        close();
        return (scope, out) -> {
            if (!(scope.get(name) instanceof Values.Namespace namespace)) {
                throw new TemplateException(
                        "'" + name + "' is no namespace, so '" + name + "." + attribute + "' cannot be set");
            }
            namespace.values().put(attribute, value.value(scope));
            return Node.Flow.ON;
        };
    }

    private Node macro() throws TemplateException {
        String name = tokens.requireName();
        List<Macro.Parameter> parameters = new ArrayList<>();
        tokens.require("(");
        while (!tokens.take(")")) {
            String parameter = tokens.requireName();
            parameters.add(new Macro.Parameter(
                    parameter, tokens.take("=") ? Optional.of(expressions.parse()) : Optional.empty()));
            if (!tokens.sign(")")) {
                tokens.require(",");
            }
        }
        close();
        Node body = body(Set.of("endmacro"));
        end();
        return (scope, out) -> {
            scope.set(name, new Macro(name, parameters, body, scope));
            return Node.Flow.ON;
        };
    }

    private void close() throws TemplateException {
        tokens.require(Token.Kind.CLOSE_TAG, "%}");
    }

    private void end() throws TemplateException {
        tokens.requireName();
        if (tokens.peek().kind() == Token.Kind.NAME) {
            tokens.next(); // the name of a macro may be repeated
        }
        close();
    }
}
