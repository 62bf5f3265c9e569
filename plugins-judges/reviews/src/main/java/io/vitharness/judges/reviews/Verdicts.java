package io.vitharness.judges.reviews;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What MT-Bench's reviewers say, read as FastChat's {@code common.py} does. */
final class Verdicts {

    // nothing is given back: a judgment of a million digits must not be tried digit by digit
    private static final Pattern RATING = Pattern.compile("(?U)\\[\\[(\\d++\\.?+\\d*+)\\]\\]");
    private static final Pattern RATING_BACKUP = Pattern.compile("(?U)\\[(\\d++\\.?+\\d*+)\\]");

    /** Who won a game. */
    enum Winner {
        A,
        B,
        TIE
    }

    private Verdicts() {}

    /** {@code [[A]]}, {@code [[B]]} or {@code [[C]]} for a tie, looked for in this order. */
    static Optional<Winner> winner(String judgment) {
        if (judgment.contains("[[A]]")) {
            return Optional.of(Winner.A);
        }
        if (judgment.contains("[[B]]")) {
            return Optional.of(Winner.B);
        }
        return judgment.contains("[[C]]") ? Optional.of(Winner.TIE) : Optional.empty();
    }

    /** {@code [[7]]}, or {@code [7]} where there is none such. */
    static OptionalDouble rating(String judgment) {
        Matcher matcher = RATING.matcher(judgment);
        if (matcher.find()) {
            return PythonNumber.parse(matcher.group(1));
        }
        Matcher backup = RATING_BACKUP.matcher(judgment);
        return backup.find() ? PythonNumber.parse(backup.group(1)) : OptionalDouble.empty();
    }

    /**
     * Two games with the answers exchanged: the first answer of game 1 is the second of game 2. Who wins both wins;
     * everything else is a tie.
     *
     * @return 1 when the answer that stood first in game 1 wins, .5 for a tie, 0 when it loses
     */
    static double agreeOrTie(Winner first, Winner second) {
        if (first == Winner.A && second == Winner.B) {
            return 1;
        }
        return first == Winner.B && second == Winner.A ? 0 : .5;
    }
}
