package io.vitharness.judges.vqa;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Rules that are right or wrong: equality in several forms, numbers within 5 %, containment. */
final class Matches {

    private static final double TOLERANCE = 0.05;
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}"); // ASCII's 32, as string.punctuation

    private Matches() {}

    /** The answer without its last periods, in lower case, is the key ({@code convert_gqa_for_eval.py}, GQA's {@code eval.py}). */
    static double gqa(String said, List<String> answers) {
        return worth(answers.contains(PyText.lower(withoutLast(said, '.'))));
    }

    /** Equal to the letter. */
    static double raw(String said, List<String> answers) {
        return worth(answers.contains(said));
    }

    /** Equal without the case and the blanks around. */
    static double lower(String said, List<String> answers) {
        return equal(said, answers, Matches::lowered);
    }

    /** Equal without the case, the blanks around and ASCII punctuation. */
    static double lowerPunct(String said, List<String> answers) {
        return equal(
                said,
                answers,
                text -> PyText.strip(PUNCTUATION.matcher(lowered(text)).replaceAll("")));
    }

    /** ChartQA's relaxed accuracy: numbers may be off by 5 % of the key, all else must be equal but for the case. */
    static double relaxed(String said, List<String> answers) {
        return worth(answers.stream().anyMatch(answer -> isClose(said, answer)));
    }

    /** OCRBench: an answer stands somewhere in what was said, whatever the case. */
    static double contained(String said, List<String> answers) {
        String text = PyText.lower(spaced(said));
        return worth(answers.stream().map(Matches::spaced).map(PyText::lower).anyMatch(text::contains));
    }

    /** OCRBench's formulas (HME100k): blanks do not count, the case does. */
    static double containedFormula(String said, List<String> answers) {
        String text = spaced(said).replace(" ", "");
        return worth(
                answers.stream().map(answer -> spaced(answer).replace(" ", "")).anyMatch(text::contains));
    }

    private static boolean isClose(String said, String answer) {
        OptionalDouble number = number(said);
        OptionalDouble wanted = number(answer);
        // a key of 0 is compared as text, as in the official code, whose test is "if the target is true"
        if (number.isPresent() && wanted.isPresent() && wanted.getAsDouble() != 0) {
            double off = Math.abs(number.getAsDouble() - wanted.getAsDouble()) / Math.abs(wanted.getAsDouble());
            return off <= TOLERANCE;
        }
        return PyText.lower(said).equals(PyText.lower(answer));
    }

    private static OptionalDouble number(String text) {
        if (!text.endsWith("%")) {
            return PyFloat.parse(text);
        }
        OptionalDouble percent = PyFloat.parse(withoutLast(text, '%'));
        return percent.isPresent() ? OptionalDouble.of(percent.getAsDouble() / 100) : percent;
    }

    private static double equal(String said, List<String> answers, UnaryOperator<String> form) {
        String text = form.apply(said);
        return worth(answers.stream().map(form).anyMatch(text::equals));
    }

    private static String withoutLast(String text, char mark) {
        int to = text.length();
        while (to > 0 && text.charAt(to - 1) == mark) {
            to--;
        }
        return text.substring(0, to);
    }

    private static String lowered(String text) {
        return PyText.lower(PyText.strip(text));
    }

    private static String spaced(String text) {
        return PyText.strip(text).replace('\n', ' ');
    }

    private static double worth(boolean right) {
        return right ? 1 : 0;
    }
}
