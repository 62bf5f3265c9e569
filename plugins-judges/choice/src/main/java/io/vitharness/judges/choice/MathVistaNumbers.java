package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Our own rules for free-form answers: a number that is boxed, declared ("the answer is 7", "Answer: 7") or the only one
 * in the answer; a list between brackets. Anything else stays unread. A whole number is never made by cutting one off.
 */
final class MathVistaNumbers implements OpenQuestions {

    private static final String NUMBER =
            "([+-]?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,40})(?:\\.\\d{1,40})?|[+-]?\\.\\d{1,40})";
    private static final List<Pattern> DECLARED = List.of(
            Pattern.compile("\\\\boxed\\{\\s*\\$?" + NUMBER + "[^{}]{0,20}\\}"),
            Pattern.compile(
                    "(?i)\\banswer(?:\\s+is)?\\s*[:=]?\\s*(?:approximately\\s+|about\\s+)?[\"'*$(]{0,4}" + NUMBER));
    private static final Pattern ANY = Pattern.compile("(?<![\\w.,])" + NUMBER + "(?![\\d])");
    private static final Pattern LIST = Pattern.compile("\\[[^\\[\\]]{1,400}\\]");
    private static final int LONGEST = 10_000;

    @Override
    public Reading read(Question question, String answer) {
        String text = answer.length() <= LONGEST ? answer : answer.substring(answer.length() - LONGEST);
        MathVistaFacts facts = MathVistaFacts.of(question);
        return switch (facts.answerType()) {
            case "integer", "float" -> number(facts, text);
            case "list" -> only(LIST.matcher(text), "list");
            default ->
                text.isBlank() ? new Reading.Unclear("the answer is empty") : Reading.Clear.text(text.strip(), "whole");
        };
    }

    @Override
    public boolean isRight(Reading.Clear reading, List<String> keys) {
        return keys.stream().anyMatch(key -> plain(key).equals(plain(reading.text())));
    }

    private static Reading number(MathVistaFacts facts, String text) {
        for (Pattern declared : DECLARED) {
            Matcher found = declared.matcher(text);
            if (found.find()) {
                found.reset();
                return normal(facts, only(found, "declared"));
            }
        }
        return normal(facts, only(ANY.matcher(text), "only-number"));
    }

    private static Reading only(Matcher matcher, String rule) {
        Set<String> found = matcher.results()
                .map((MatchResult one) -> one.groupCount() == 0 ? one.group() : one.group(1))
                .map(one -> rule.equals("list") ? one : one.replace(",", ""))
                .collect(Collectors.toSet());
        return found.size() == 1
                ? Reading.Clear.text(found.iterator().next(), rule)
                : new Reading.Unclear(found.isEmpty() ? "no rule finds an answer" : rule + ": several answers");
    }

    private static Reading normal(MathVistaFacts facts, Reading reading) {
        if (!(reading instanceof Reading.Clear clear)) {
            return reading;
        }
        Optional<Double> value = PythonNumbers.parse(clear.text());
        if (value.isEmpty()) {
            return new Reading.Unclear("the number is out of range");
        }
        boolean whole = facts.answerType().equals("integer") && value.get() == Math.rint(value.get());
        String text = whole
                ? PythonNumbers.truncated(value.get())
                : facts.answerType().equals("float") ? facts.rounded(value.get()) : clear.text();
        return Reading.Clear.text(text, clear.rule());
    }

    private static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*,\\s*", ",")
                .replaceAll("\\s+", " ");
    }
}
