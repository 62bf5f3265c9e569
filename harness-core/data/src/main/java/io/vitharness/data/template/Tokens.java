package io.vitharness.data.template;

import java.util.List;

/** The tokens of a template, read one after the other. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token ahead() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    int line() {
        return peek().line();
    }

    boolean sign(String text) {
        return peek().is(Token.Kind.SIGN, text);
    }

    boolean name(String text) {
        return peek().is(Token.Kind.NAME, text);
    }

    /** Takes a sign or name if it is next. */
    boolean take(String text) {
        if (sign(text) || name(text)) {
            next();
            return true;
        }
        return false;
    }

    void require(String text) throws TemplateException {
        if (!take(text)) {
            throw unexpected("'" + text + "'");
        }
    }

    String requireName() throws TemplateException {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected("a name");
        }
        return next().text();
    }

    void require(Token.Kind kind, String shown) throws TemplateException {
        if (peek().kind() != kind) {
            throw unexpected("'" + shown + "'");
        }
        next();
    }

    TemplateException unexpected(String wanted) {
        return new TemplateException("line " + line() + ": found " + peek() + " where " + wanted + " should stand");
    }
}
