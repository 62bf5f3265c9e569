package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a template into tokens; spaces around tags go as {@code trim_blocks}, {@code lstrip_blocks} and minus signs say. */
final class Lexer {

    private static final Pattern WORD = Pattern.compile(
            "(?<space>\\s+)|(?<float>\\d[\\d_]*(?:\\.\\d+(?:[eE][+-]?\\d+)?|[eE][+-]?\\d+))|(?<whole>\\d[\\d_]*)"
                    + "|(?<name>[A-Za-z_]\\w*)|(?<string>'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\")"
                    + "|(?<sign>//|\\*\\*|==|!=|<=|>=|[-+*/%~<>=.,:|()\\[\\]{}])",
            Pattern.DOTALL);
    private static final Pattern RAW_END = Pattern.compile("\\{%[-+]?\\s*endraw\\s*[-+]?%\\}");
    private static final Pattern RAW_START = Pattern.compile("\\s*raw\\s*[-+]?%\\}");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean trimNewline;
    private boolean trimAll;

    Lexer(String source) {
        String lines = source.replace("\r\n", "\n").replace('\r', '\n');
        this.source = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }

    List<Token> tokens() throws TemplateException {
        while (at < source.length()) {
            int open = nextOpen();
            data(open);
            if (open < source.length()) {
                tag();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", line));
        return tokens;
    }

    private int nextOpen() {
        for (int i = at; i + 1 < source.length(); i++) {
            if (source.charAt(i) == '{' && "{%#".indexOf(source.charAt(i + 1)) >= 0) {
                return i;
            }
        }
        return source.length();
    }

    private void data(int end) {
        String text = source.substring(at, end);
        String kept = text;
        if (trimAll) {
            kept = kept.stripLeading();
        } else if (trimNewline && kept.startsWith("\n")) {
            kept = kept.substring(1);
        }
        if (end < source.length()) {
            kept = beforeTag(kept, end);
        }
        if (!kept.isEmpty()) {
            tokens.add(new Token(Token.Kind.DATA, kept, line));
        }
        advance(end);
        trimNewline = false;
        trimAll = false;
    }

    private String beforeTag(String text, int open) {
        char mark = open + 2 < source.length() ? source.charAt(open + 2) : ' ';
        if (mark == '-') {
            return text.stripTrailing();
        }
        if (source.charAt(open + 1) == '{' || mark == '+') {
            return text;
        }
        int start = text.lastIndexOf('\n') + 1;
        boolean lineStarts = start > 0 || startsLine(open - text.length());
        return lineStarts && text.substring(start).isBlank() ? text.substring(0, start) : text;
    }

    private boolean startsLine(int position) {
        return position == 0 || source.charAt(position - 1) == '\n';
    }

    private void tag() throws TemplateException {
        char kind = source.charAt(at + 1);
        if (kind == '#') {
            comment();
            return;
        }
        int start = at + 2;
        if (start < source.length() && (source.charAt(start) == '-' || source.charAt(start) == '+')) {
            start++;
        }
        if (kind == '%'
                && RAW_START.matcher(source).region(start, source.length()).lookingAt()) {
            raw(start);
            return;
        }
        advance(start);
        boolean value = kind == '{';
        tokens.add(new Token(value ? Token.Kind.OPEN_VALUE : Token.Kind.OPEN_TAG, value ? "{{" : "{%", line));
        words(value);
    }

    private void comment() throws TemplateException {
        int end = source.indexOf("#}", at + 2);
        if (end < 0) {
            throw new TemplateException("line " + line + ": a comment is never closed; wanted '#}'");
        }
        trimAll = end > at + 2 && source.charAt(end - 1) == '-';
        trimNewline = true;
        advance(end + 2);
    }

    private void raw(int start) throws TemplateException {
        int from = source.indexOf("%}", start) + 2;
        boolean trimStart = source.charAt(from - 3) == '-';
        Matcher end = RAW_END.matcher(source);
        if (!end.find(from)) {
            throw new TemplateException("line " + line + ": 'raw' is never closed; wanted '{% endraw %}'");
        }
        String text = source.substring(from, end.start());
        text = trimStart ? text.stripLeading() : text.startsWith("\n") ? text.substring(1) : text;
        text = end.group().startsWith("{%-") ? text.stripTrailing() : text;
        tokens.add(new Token(Token.Kind.DATA, text, line));
        advance(end.end());
        trimAll = end.group().endsWith("-%}");
        trimNewline = true;
    }

    private void words(boolean value) throws TemplateException {
        String close = value ? "}}" : "%}";
        Matcher matcher = WORD.matcher(source);
        int depth = 0;
        while (true) {
            boolean marked = source.startsWith("-" + close, at) || source.startsWith("+" + close, at);
            if (depth == 0 && (marked || source.startsWith(close, at))) {
                close(value, close, marked);
                return;
            }
            if (at >= source.length() || !matcher.region(at, source.length()).lookingAt()) {
                throw new TemplateException("line " + line + ": "
                        + (at >= source.length()
                                ? "a tag is never closed; wanted '" + close + "'"
                                : "'" + source.charAt(at) + "' cannot stand in a tag"));
            }
            String text = matcher.group();
            depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
            word(matcher, text);
            advance(matcher.end());
        }
    }

    private void close(boolean value, String close, boolean marked) {
        trimAll = marked && source.charAt(at) == '-';
        trimNewline = !value && !(marked && source.charAt(at) == '+');
        tokens.add(new Token(value ? Token.Kind.CLOSE_VALUE : Token.Kind.CLOSE_TAG, close, line));
        advance(at + (marked ? 3 : 2));
    }

    private void word(Matcher matcher, String text) {
        if (matcher.group("space") != null) {
            return;
        }
        if (matcher.group("string") != null) {
            tokens.add(new Token(Token.Kind.STRING, unescaped(text.substring(1, text.length() - 1)), line));
            return;
        }
        Token.Kind kind = matcher.group("name") != null
                ? Token.Kind.NAME
                : matcher.group("whole") != null
                        ? Token.Kind.WHOLE
                        : matcher.group("float") != null ? Token.Kind.FLOATING : Token.Kind.SIGN;
        tokens.add(new Token(kind, kind == Token.Kind.WHOLE ? text.replace("_", "") : text, line));
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char next = text.charAt(++i);
            int hex = next == 'x' ? 2 : next == 'u' ? 4 : 0;
            if (hex > 0 && text.substring(i + 1).matches("(?s)[0-9a-fA-F]{" + hex + "}.*")) {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 1 + hex), 16));
                i += hex;
            } else {
                plain.append(escape(next));
            }
        }
        return plain.toString();
    }

    private static String escape(char next) {
        return switch (next) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> String.valueOf(next);
            case '\n' -> "";
            default -> "\\" + next;
        };
    }

    private void advance(int to) {
        for (int i = at; i < to; i++) {
            line += source.charAt(i) == '\n' ? 1 : 0;
        }
        at = to;
    }
}
