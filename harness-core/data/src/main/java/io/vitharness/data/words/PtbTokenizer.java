package io.vitharness.data.words;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Cuts a caption into lower-case words as {@code coco-caption} does.
 */
public final class PtbTokenizer {

    // regular expressions recurse; no word is as long
    private static final int LONGEST = 400;
    private static final Set<String> PUNCTUATION =
            Set.of("''", "'", "``", "`", ".", "?", "!", ",", ":", "-", "--", "...", ";");
    private static final Set<String> DASHES = Set.of("--", "---", "----");
    // no longer spelled in another way, but for capitals
    private static final String AS_IT_IS = "'.,:;/$%#@!?_-+*=";
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("\"", "''"),
            Map.entry("[", "-lsb-"),
            Map.entry("]", "-rsb-"),
            Map.entry("{", "-lcb-"),
            Map.entry("}", "-rcb-"),
            Map.entry("\u2026", "..."),
            Map.entry("\u00bd", "1/2"),
            Map.entry("\u00bc", "1/4"),
            Map.entry("\u00be", "3/4"),
            Map.entry("\u2153", "1/3"),
            Map.entry("\u2154", "2/3"),
            Map.entry("\u00a3", "#"),
            Map.entry("\u20ac", "$"),
            Map.entry("\u0080", "$"),
            Map.entry("\u00a4", "$"),
            Map.entry("\u20a0", "$"),
            Map.entry("\u00a2", "cents"),
            Map.entry("\u0085", "..."),
            Map.entry("\u00ad", "-"));

    private final String text;
    private final String shape;
    private final PlainWords plain;
    private final JoinedWords words;
    private final IdentityHashMap<Rule, Matcher> matchers = new IdentityHashMap<>(4);

    private PtbTokenizer(String text) {
        char[] characters = text.toCharArray();
        char[] shapes = Shapes.of(characters);
        this.text = text;
        this.shape = String.valueOf(shapes);
        this.plain = new PlainWords(shapes);
        this.words = new JoinedWords(characters);
    }

    /** The words of a caption, punctuation left out, joined by single spaces. */
    public static String words(String caption) {
        return PlainWords.all(caption).orElseGet(() -> new PtbTokenizer(caption).words());
    }

    private String words() {
        int place = 0;
        while (place < shape.length()) {
            place = step(place);
        }
        return words.toString();
    }

    private int step(int place) {
        char first = shape.charAt(place);
        if (first == ' ' || first == Shapes.GONE || plain.isLastSign(place)) {
            return place + 1;
        }
        int end = plain.end(place);
        words.add(place, end);
        return end > place ? end : longest(place);
    }

    private void add(String token) {
        if (!PUNCTUATION.contains(token)) {
            words.add(token);
        }
    }

    private int longest(int place) {
        Optional<Rule> best = Optional.empty();
        int length = 0;
        for (Rule rule : Rules.startingWith(shape.charAt(place))) {
            Matcher matcher = matcher(rule, place);
            if (matcher.lookingAt() && matcher.end() - place > length) {
                best = Optional.of(rule);
                length = matcher.end() - place;
            }
        }
        if (best.isEmpty()) {
            add(normal(place, place + 1));
            return place + 1;
        }
        Matcher longest = Optional.ofNullable(matchers.get(best.get())).orElseThrow();
        return add(longest, best.get().halves());
    }

    private Matcher matcher(Rule rule, int place) {
        return matchers.computeIfAbsent(
                        rule,
                        one -> one.pattern()
                                .matcher(shape)
                                .useTransparentBounds(true)
                                .useAnchoringBounds(false))
                .region(place, Math.min(shape.length(), place + LONGEST));
    }

    private int add(Matcher found, boolean halves) {
        int end = found.groupCount() == 0 ? found.end() : found.end(1);
        add(normal(found.start(), end));
        if (halves) {
            add(normal(end, found.end()));
            return found.end();
        }
        return end;
    }

    private String normal(int start, int end) {
        String token = text.substring(start, end);
        String form = shape.substring(start, end);
        if (SIGNS.containsKey(token)) {
            return SIGNS.get(token);
        }
        if (form.equals("\"")) {
            return "''";
        }
        if (form.charAt(0) == Shapes.DASH || DASHES.contains(form)) {
            return "--";
        }
        if (form.startsWith("...") || form.equals(". . .")) {
            return "...";
        }
        return spelled(token);
    }

    private static boolean isAsItIs(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!PlainWords.isLetter(c) && !(c >= '0' && c <= '9') && AS_IT_IS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String spelled(String token) {
        if (isAsItIs(token)) {
            return token.toLowerCase(Locale.ROOT);
        }
        return token.replace("(", "-lrb-")
                .replace(")", "-rrb-")
                .replace('\u2019', '\'')
                .replace('\u0092', '\'')
                .replace('\u203a', '\'')
                .replace('\u2018', '`')
                .replace('\u201b', '`')
                .replace('\u0091', '`')
                .replace('\u2039', '`')
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&apos;", "'")
                .replace("&quot;", "''")
                .replace("&nbsp;", " ")
                .strip()
                .replace("\u00ad", "")
                .replace(' ', '\u00a0')
                .toLowerCase(Locale.ROOT);
    }
}
