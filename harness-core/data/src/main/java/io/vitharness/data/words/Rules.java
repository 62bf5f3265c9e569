package io.vitharness.data.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The tokens of the Penn Treebank as caption scorers know them, over {@link Shapes}; found by trial. */
final class Rules {

    private static final String L = "[A-Za-z\u00e9\u0301\u00ad]";
    private static final String D = "[0-9\u0663]";
    private static final String LD = "[A-Za-z\u00e9\u00ad0-9\u0663]";
    private static final String LDM = "[A-Za-z\u00e9\u0301\u00ad0-9\u0663]";
    private static final String A = "['\u2019]";
    private static final String AB = "['\u2019`]";
    private static final String Q = "['\u2018\u2019]";
    private static final String NOT = "[nN]['\u2018\u2019`][tT]";
    private static final String WORD = L + LDM + "*(?:[.!?]" + L + LDM + "*)*";
    private static final String NUMBER = "(?:[-+]?" + D + "*(?:[.:,\u00ad]" + D + "+)+|[-+]?" + D + "+)";
    private static final String HEAD = "(?:(?:[dDoOlL]" + AB + L + ")?" + LD + "+)";
    private static final String JOINED = HEAD + "(?:[-_\u2010]" + HEAD + ")*";
    private static final String ASCII = "[A-Za-z0-9]+";
    private static final String END = "(?:[^A-Za-z]|$)";

    private static final String ATTRIBUTE =
            "[A-Za-z][A-Za-z0-9:._-]*(?:\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+))?";
    private static final String PART = "[A-Za-z0-9]+(?:-[A-Za-z]+){0,2}";

    private static final String PATH = "(?:/[^\\s\"<>|(){}]+[^\\s\"<>|.!?(){},-])?";

    private static final char FIRST = '!';
    private static final char LAST = '~';

    private Rules() {}

    private static final List<Rule> ALL = List.of(
            // two tokens in one word
            Rule.halves("(can)(not)"),
            Rule.halves("(gon|wan)(na)"),
            Rule.halves("(got)(ta)"),
            Rule.halves("(lem|gim)(me)"),
            Rule.halves("(" + Q + "t)(is|was)"),
            // marks of web pages
            Rule.whole("<[!?][A-Za-z-][^<>]*>"),
            Rule.whole("</?[A-Za-z][A-Za-z0-9:._-]*(?:\\s+" + ATTRIBUTE + ")*\\s*/?>"),
            Rule.whole("(?i:&(?:amp|lt|gt|quot|apos|nbsp);)"),
            Rule.whole("&#\\d+;"),
            Rule.whole("(?i:-[lr][rsc]b-)"),
            // contractions and words with an apostrophe
            Rule.whole("(" + L + LDM + "*?(?:[.!?]" + L + LDM + "*?)*?)" + NOT),
            Rule.whole(NOT),
            Rule.whole("(" + WORD + ")" + A + "(?i:[msdn]|re|ve|ll)" + END),
            Rule.whole("(" + A + "(?i:[msd]|re|ve|ll))" + END),
            Rule.whole("(?i:" + Q + "(?:em|till?|cause|n" + Q + "?))"),
            Rule.whole(Q + "\\d0s|" + Q + "\\d\\d(?=\\s|$)"),
            Rule.whole("(?i:[djly]" + A + ")"),
            Rule.whole("[A-HJ-XZdlnNoO]" + AB + L + "{2,}"),
            Rule.whole("[oO]" + A + L + "+"),
            Rule.whole(L + "+[aeiouyAEIOUY]" + A + "[aeiouA-Z]" + L + "*"),
            Rule.whole("(?i:ol" + A + "|o" + A + "clock|c" + A + "(?:mon|est))(?![A-Za-z])"),
            // words, numbers and what is joined of them
            Rule.whole(WORD),
            Rule.whole(NUMBER),
            Rule.whole(JOINED),
            Rule.whole(PART + "(?:/" + PART + "){1,2}"),
            Rule.whole("[A-Za-z0-9][A-Za-z0-9.,]*(?:-" + ASCII + ")+"),
            Rule.whole("(?:" + ASCII + "-)*(?:[A-Za-z]\\.)+(?:-" + ASCII + ")+"),
            Rule.whole("(?:[A-Za-z0-9][A-Za-z0-9.,]*-)+(?:[A-Za-z]\\.){2,}"),
            Rule.whole("\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4}"),
            Rule.whole("(?:\\d{1,4}-)?\\d{1,4}/\\d{1,4}"),
            Rule.whole("[A-Z]+(?:[&+][A-Z]+)+"),
            Rule.whole("[A-Za-z]\\+\\+|[CF]#"),
            // full stops that belong to what they follow
            Rule.whole("([A-Za-z])\\.\\s+(?:" + Abbreviations.STARTERS + ")\\s"),
            Rule.whole("[A-Za-z](?:\\.[A-Za-z])*\\."),
            Rule.whole(Abbreviations.REGEX),
            Rule.whole("((?:" + WORD + "|" + JOINED + ")\\.)[,;:]"),
            Rule.whole("(" + Abbreviations.BEFORE_NUMBERS + ")\\s?\\d"),
            // names on the net
            Rule.whole("[A-Za-z0-9][^\\s\"<>|()]*@(?:[^\\s\"<>|(){}.]+\\.)*[^\\s\"<>|(){}.]+"),
            Rule.whole("@[A-Za-z_][A-Za-z_0-9]*"),
            Rule.whole("#" + L + "+"),
            Rule.whole("https?://[^\\s\"<>|(){}]+[^\\s\"<>|.!?(){},'-]"),
            Rule.whole("www\\.(?:[^\\s\"`'<>|.!?(){},_$/:;]+\\.)+[A-Za-z]{2,4}" + PATH),
            Rule.whole("(?:[^\\s\"`'<>|.!?(){},_$/:;-]+\\.)+(?:com|net|org|edu|gov|mil)" + PATH),
            // telephones and fractions
            Rule.whole("(?:\\(\\d{2,3}\\) ?|(?:\\+\\+?)?(?:\\d{2,4}[- ])?\\d{2,4}[- ])\\d{3,4}[-. ]?\\d{3,5}(?!\\d)"),
            Rule.whole("\\d+ \\d+/\\d+(?![-A-Za-z0-9/])"),
            // faces
            Rule.whole("[<>]?[:;=][-o*']?[()@DOP\\[\\\\\\]dp{|](?![A-Za-z0-9])"),
            Rule.whole("[<=>^x~-]_[<=>^x~-]"),
            Rule.whole("\\([<=>^xX~'-][_.-]?[<=>^xX~'-]\\)"),
            // signs
            Rule.whole("[A-Z]+\\$"),
            Rule.whole("[!?]+"),
            Rule.whole("-{2,}"),
            Rule.whole("\\.{3,}"),
            Rule.whole("\\. \\. \\."),
            Rule.whole("_+"),
            Rule.whole("\\\\?\\*+"),
            Rule.whole("#+"),
            Rule.whole("@+"),
            Rule.whole("''|``|<<|>>"));

    private static final List<List<Rule>> BY_START = byStart();

    /** Those rules that can match a text that starts so, in their order. */
    static List<Rule> startingWith(char shape) {
        return BY_START.get(shape >= FIRST && shape <= LAST ? shape - FIRST : LAST + 1 - FIRST);
    }

    // shapes beyond ASCII are few: they share the last list
    private static List<List<Rule>> byStart() {
        List<List<Rule>> lists = new ArrayList<>();
        for (char shape = FIRST; shape <= LAST; shape++) {
            lists.add(new ArrayList<>());
        }
        lists.add(new ArrayList<>());
        for (Rule rule : ALL) {
            Matcher matcher = rule.pattern().matcher("");
            for (char shape = FIRST; shape <= LAST; shape++) {
                if (canStart(matcher, shape)) {
                    lists.get(shape - FIRST).add(rule);
                }
            }
            if (Shapes.BEYOND_ASCII.chars().anyMatch(shape -> canStart(matcher, (char) shape))) {
                lists.get(LAST + 1 - FIRST).add(rule);
            }
        }
        return lists;
    }

    // a matcher that asks for more after one character has not given up on it
    private static boolean canStart(Matcher matcher, char shape) {
        matcher.reset(String.valueOf(shape));
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
