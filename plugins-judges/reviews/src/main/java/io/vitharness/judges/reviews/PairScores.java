package io.vitharness.judges.reviews;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two scores in the words of a review, of the first and of the second answer.
 *
 * @param rule the id of the rule that found them
 */
record PairScores(double first, double second, String rule) {

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,3})?)";
    /** Two scores and the signs around them are shorter; blanks without end would be tried one by one. */
    private static final int LONGEST_LINE = 200;

    private static final Pattern LINE = Pattern.compile("(?i)\\s*(?:scores?\\s*[:=]?\\s*)?[(\\[]?\\s*" + NUMBER
            + "(?:/10)?\\s*[,; ]\\s*" + NUMBER + "(?:/10)?\\s*[)\\]]?\\s*\\.?\\s*");
    private static final Pattern LABEL =
            Pattern.compile("(?m)^[^\\w\\n]{0,4}Assistant ([12])(?:'s score)?[^\\w\\n]{1,4}" + NUMBER
                    + "(?![\\d.]*\\d)(?:/10)?(?=[ \\t]*(?:$|[(.,;-]))");
    private static final Pattern TUPLE = Pattern.compile(
            "(?i)(?:output|scores?|scores? (?:are|is))\\s*+:?\\s*+\\(" + NUMBER + "\\s*,\\s*" + NUMBER + "\\)");

    /** LLaVA's {@code parse_score}, letter by letter: the first line must be two numbers with one blank or comma between. */
    static Optional<PairScores> official(String review) {
        String line = review.split("\n", -1)[0];
        String[] parts = line.replace(',', ' ').split(" ", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        OptionalDouble first = PythonNumber.parse(parts[0]);
        OptionalDouble second = PythonNumber.parse(parts[1]);
        return first.isPresent() && second.isPresent()
                ? Optional.of(new PairScores(first.getAsDouble(), second.getAsDouble(), "first line, official"))
                : Optional.empty();
    }

    /** By our rules: the first line, one labelled score each, or one tuple. Several different ones are none. */
    static Optional<PairScores> read(String review) {
        String first = review.split("\n", -1)[0];
        Matcher line = LINE.matcher(first);
        if (first.length() <= LONGEST_LINE && line.matches()) {
            return Optional.of(of(line.group(1), line.group(2), "first line"));
        }
        Set<PairScores> found = new HashSet<>(tuples(review));
        labelled(review).ifPresent(found::add);
        Set<List<Double>> different = new HashSet<>();
        found.forEach(scores -> different.add(List.of(scores.first, scores.second)));
        return different.size() == 1 ? Optional.of(found.iterator().next().as("labels or tuple")) : Optional.empty();
    }

    private PairScores as(String other) {
        return new PairScores(first, second, other);
    }

    private static Optional<PairScores> labelled(String review) {
        Set<String> first = new HashSet<>();
        Set<String> second = new HashSet<>();
        Matcher matcher = LABEL.matcher(review);
        while (matcher.find()) {
            (matcher.group(1).equals("1") ? first : second).add(matcher.group(2));
        }
        return first.size() == 1 && second.size() == 1
                ? Optional.of(of(first.iterator().next(), second.iterator().next(), "labels"))
                : Optional.empty();
    }

    private static List<PairScores> tuples(String review) {
        List<PairScores> tuples = new ArrayList<>();
        Matcher matcher = TUPLE.matcher(review);
        while (matcher.find()) {
            tuples.add(of(matcher.group(1), matcher.group(2), "tuple"));
        }
        return tuples;
    }

    private static PairScores of(String first, String second, String rule) {
        return new PairScores(Double.parseDouble(first), Double.parseDouble(second), rule);
    }
}
