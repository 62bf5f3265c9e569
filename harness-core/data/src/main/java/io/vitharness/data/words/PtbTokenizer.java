package io.vitharness.data.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Set<String> HALVED = Set.of("cannot", "gonna", "wanna", "gotta", "gimme", "lemme");
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
    private final Matcher[] matchers = new Matcher[Rules.ALL.size()];
    private final List<String> tokens = new ArrayList<>();

    private PtbTokenizer(String text) {
        this.text = text;
        this.shape = Shapes.of(text);
    }

    /** The words of a caption, punctuation left out, joined by single spaces. */
    public static String words(String caption) {
        StringBuilder words = new StringBuilder(caption.length());
        for (String token : tokens(caption)) {
            if (!PUNCTUATION.contains(token)) {
                words.append(words.length() == 0 ? "" : " ").append(token);
            }
        }
        return words.toString();
    }

    /** All tokens; quotes and dashes in one of their official spellings. */
    public static List<String> tokens(String text) {
        PtbTokenizer tokenizer = new PtbTokenizer(text);
        int place = 0;
        while (place < text.length()) {
            place = tokenizer.step(place);
        }
        return tokenizer.tokens;
    }

    private int step(int place) {
        char first = shape.charAt(place);
        if (first == ' ' || first == Shapes.GONE) {
            return place + 1;
        }
        if ((first == ',' || first == '.') && isBlank(place + 1)) {
            tokens.add(first == ',' ? "," : ".");
            return place + 1;
        }
        int plain = plainWord(place);
        if (plain > place) {
            tokens.add(text.substring(place, plain).toLowerCase(Locale.ROOT));
            return plain;
        }
        return longest(place);
    }

    // most words are letters before a blank, a comma or the last full stop; no rule needs to be tried on them
    private int plainWord(int place) {
        int end = place;
        while (end < shape.length() && isLetter(shape.charAt(end))) {
            end++;
        }
        boolean plain = isBlank(end)
                || (end - place > Abbreviations.LONGEST
                        && (shape.charAt(end) == ',' || shape.charAt(end) == '.')
                        && isBlank(end + 1));
        return end > place && plain && !isHalved(place, end) ? end : place;
    }

    private boolean isHalved(int place, int end) {
        return (end - place == 5 || end - place == 6)
                && "cglw".indexOf(shape.charAt(place) | 0x20) >= 0
                && HALVED.contains(text.substring(place, end).toLowerCase(Locale.ROOT));
    }

    private boolean isBlank(int place) {
        return place >= shape.length() || shape.charAt(place) == ' ';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private int longest(int place) {
        int best = -1;
        int length = 0;
        for (int i : Rules.startingWith(shape.charAt(place))) {
            if (match(i, place) && matchers[i].end() - place > length) {
                best = i;
                length = matchers[i].end() - place;
            }
        }
        if (best < 0) {
            tokens.add(normal(place, place + 1));
            return place + 1;
        }
        return add(matchers[best], Rules.ALL.get(best).halves());
    }

    private boolean match(int rule, int place) {
        if (matchers[rule] == null) {
            matchers[rule] = Rules.ALL
                    .get(rule)
                    .pattern()
                    .matcher(shape)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
        }
        return matchers[rule]
                .region(place, Math.min(shape.length(), place + LONGEST))
                .lookingAt();
    }

    private int add(Matcher found, boolean halves) {
        int end = found.groupCount() == 0 ? found.end() : found.end(1);
        tokens.add(normal(found.start(), end));
        if (halves) {
            tokens.add(normal(end, found.end()));
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
            if (!isLetter(c) && !(c >= '0' && c <= '9') && AS_IT_IS.indexOf(c) < 0) {
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
