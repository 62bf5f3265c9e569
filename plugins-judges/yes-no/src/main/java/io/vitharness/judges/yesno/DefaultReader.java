package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Reading;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our own rules, in the order in which they are tried; the first that matches decides. Yes and no in one answer are no
 * answer, and a sentence that must be understood to be answered with ("There are three dogs") stays unread.
 */
final class DefaultReader implements AnswerReader {

    /** A longer answer keeps its first and its last part: reading must not take for ever. */
    private static final int MAX_PART = 5_000;

    private static final Pattern REASONING =
            Pattern.compile("(?is)<(think|thinking|reasoning)>.*?(?:</\\1>|\\z)|^.*</(?:think|thinking|reasoning)>");
    private static final Pattern MARKUP = Pattern.compile("[*_`#\"\u201c\u201d\u2018\u2019]");

    private static final String START = "(?:yes|no)";

    private record Rule(String id, Pattern pattern) {

        static Rule of(String id, String regex) {
            return new Rule(id, Pattern.compile("(?isU)" + regex));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "enclosed",
                    "(?:\\\\boxed\\{|<answer>|\\{\\s*answer\\s*:)\\s*(" + START + ")\\b[\\s.!]{0,9}(?:\\}|</answer>)"),
            Rule.of("alone", "^\\W*+(" + START + ")(?:\\W++\\1)*+\\W*+$"),
            Rule.of(
                    "declared",
                    "\\banswer(?:\\s+to\\s+(?:the|this|your)\\s+question)?\\s*(?:is|would\\s+be|:|=)[\\s:]*+(" + START
                            + ")\\b(?!\\s+(?:one|longer|more|other)\\b)"),
            Rule.of(
                    "opening",
                    "^\\W*+(" + START
                            + ")(?=\\s*[,.;:!\\n\u2013\u2014-]|\\s+(?:there|it|its|it's|the|this|that|he|she|they|i|you|we|"
                            + "these|those|not)\\b)"),
            Rule.of("closing", "[.!?:;\\n]\\s*(?:(?:so|thus|therefore|hence)\\b,?\\s*)?(" + START + ")\\W*+$"));

    private static final Pattern CLAIM = Pattern.compile("(?isU)(?:^|[.!?,;:\\n/(]\\s*|\\b(?:or|and|also)\\s+)(" + START
            + ")\\s*(?=[.!,;:?\\n/)]|\\b(?:or|and)\\b|$)");

    private static final Pattern REFUSAL = Pattern.compile("(?isU)\\b(?:sorry|apologi[sz]e)\\b"
            + "|\\b(?:can(?:no|')t|can\\s+not|could\\s+not|couldn't|unable\\s+to|not\\s+able\\s+to)\\s+(?:\\w+ly\\s+)?(?:help|assist|"
            + "answer|identify|determine|say|tell|see|view|provide|recogni[sz]e|confirm|comply|process)\\b"
            + "|\\bas\\s+an\\s+ai\\b|\\bi\\s+(?:do\\s+not|don't)\\s+know\\b|\\bi\\s+(?:refuse|decline)\\b");

    @Override
    public Reading read(String answer) {
        String text = cleaned(answer);
        if (text.isEmpty()) {
            return new Reading.Unclear("the answer is empty");
        }
        return byRule(text).or(() -> refused(text)).orElseGet(() -> new Reading.Unclear("no rule finds yes or no"));
    }

    private static Optional<Reading> byRule(String text) {
        for (Rule rule : RULES) {
            Matcher found = rule.pattern().matcher(text);
            if (found.find()) {
                return Optional.of(decided(text, rule, found));
            }
        }
        return Optional.empty();
    }

    private static Reading decided(String text, Rule rule, Matcher found) {
        String word = found.group(1).toLowerCase(Locale.ROOT);
        while (found.find()) {
            if (!found.group(1).equalsIgnoreCase(word)) {
                return new Reading.Unclear(rule.id() + ": says yes and no");
            }
        }
        boolean both = (rule.id().equals("opening") || rule.id().equals("closing")) && claimsOther(text, word);
        return both ? new Reading.Unclear(rule.id() + ": says yes and no") : Reading.Clear.text(word, rule.id());
    }

    private static boolean claimsOther(String text, String word) {
        return CLAIM.matcher(text).results().anyMatch(claim -> !claim.group(1).equalsIgnoreCase(word));
    }

    private static Optional<Reading> refused(String text) {
        Matcher refusal = REFUSAL.matcher(text);
        return refusal.find() ? Optional.of(new Reading.Refused(refusal.group())) : Optional.empty();
    }

    private static String cleaned(String answer) {
        String bare = REASONING.matcher(answer).replaceAll(" ");
        String part = bare.length() <= 2 * MAX_PART
                ? bare
                : bare.substring(0, MAX_PART) + "\n" + bare.substring(bare.length() - MAX_PART);
        String plain = Normalizer.normalize(part, Normalizer.Form.NFKC).replace('\u2019', '\'');
        return MARKUP.matcher(plain).replaceAll("").strip();
    }
}
