package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * MMMU's open questions ({@code eval_utils.py}, {@code parse_open_response} and {@code eval_open}): the shortest ends of
 * the answer's lines after words such as "is" and "so", and every number in them. A number is right if it equals a key to
 * two decimals; a text is right if it holds a key.
 *
 * @param holds whether a text (first) holds a key (second), both in lower case: anywhere, as officially, or as whole words
 */
record MmmuOpen(BiPredicate<String, String> holds) implements OpenQuestions {

    private static final List<String> INDICATORS =
            List.of("could be ", "so ", "is ", "thus ", "therefore ", "final ", "answer ", "result ");
    private static final Pattern LINES = Pattern.compile("\\.\\s(?=[A-Z])|\n", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("-?\\b\\d{1,3}(?:,\\d{3})+\\b", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("-?\\d+(?:\\.\\d+)?[eE][+-]?\\d+"),
            Pattern.compile(
                    "-?(?:\\d+\\.\\d+|\\.\\d+|\\d+\\b)(?![eE][+-]?\\d+)(?![,\\d])", Pattern.UNICODE_CHARACTER_CLASS));
    private static final int LONGEST = 10_000;

    /** Whether a text holds a key with no letter or digit beside it. */
    static boolean holdsWords(String text, String key) {
        String words = key.strip();
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
            boolean after = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
            if (!before && !after) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Reading read(Question question, String answer) {
        String text = answer.length() <= LONGEST ? answer : answer.substring(answer.length() - LONGEST);
        if (text.isBlank()) {
            return new Reading.Unclear("the answer is empty");
        }
        List<String> ends = ends(text);
        var said = new LinkedHashSet<String>(ends);
        ends.forEach(end -> NUMBERS.forEach(
                number -> number.matcher(end).results().map(MatchResult::group).forEach(said::add)));
        return OpenQuestions.clear(List.copyOf(said), "mmmu-open");
    }

    @Override
    public boolean isRight(Reading.Clear reading, List<String> keys) {
        return OpenQuestions.texts(reading).stream()
                .anyMatch(said -> keys.stream().anyMatch(key -> says(said, key)));
    }

    private boolean says(String said, String key) {
        Optional<Double> number = number(said);
        Optional<Double> wanted = number(key);
        if (number.isPresent() || wanted.isPresent()) {
            return number.isPresent() && number.equals(wanted);
        }
        return forms(said).stream().anyMatch(text -> forms(key).stream().anyMatch(form -> holds.test(text, form)));
    }

    private static Optional<Double> number(String text) {
        return PythonNumbers.parse(text.replace(",", "")).map(value -> PythonNumbers.rounded(value, 2));
    }

    // a single letter is only found with a blank beside it
    private static List<String> forms(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.codePointCount(0, lower.length()) == 1 ? List.of(" " + lower, lower + " ") : List.of(lower);
    }

    private static List<String> ends(String answer) {
        String text = withoutStops(answer.strip()).toLowerCase(Locale.ROOT);
        List<String> lines = Arrays.asList(LINES.split(text, -1));
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            end(lines.get(i), i == lines.size() - 1)
                    .filter(end -> !end.isEmpty() && !(end.length() == 1 && ":,.!?;'".contains(end)))
                    .ifPresent(ends::add);
        }
        return ends.isEmpty() ? List.of(text) : ends;
    }

    // what follows the last of an indicator, the shortest over all of them; an equation counts in the last line
    private static Optional<String> end(String line, boolean last) {
        List<String> indicators = new ArrayList<>(INDICATORS);
        if (last) {
            indicators.add("=");
        }
        Optional<String> shortest = Optional.empty();
        for (String indicator : indicators) {
            int at = line.lastIndexOf(indicator);
            if (at >= 0) {
                String tail = line.substring(at + indicator.length()).strip();
                boolean shorter = shortest.map(known -> known.isEmpty() || tail.length() < known.length())
                        .orElse(true);
                shortest = shorter ? Optional.of(tail) : shortest;
            }
        }
        return shortest;
    }

    private static String withoutStops(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '.') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '.') {
            to--;
        }
        return text.substring(from, to);
    }
}
