package io.vitharness.data.ranking;

import io.vitharness.data.agreement.Rating;
import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Battles of ratings: two systems meet wherever one rater scored both for the same item and criterion. */
public final class RatedBattles {

    private RatedBattles() {}

    /**
     * The battles of some ratings, in the order of items, raters and criteria.
     *
     * @param file where they come from, for messages
     */
    public static List<Battle> of(Path file, List<Rating> ratings) throws DataException {
        Map<String, List<Rating>> meetings = new TreeMap<>();
        for (Rating rating : ratings) {
            if (rating.system().isEmpty()) {
                throw new DataException(file + ": found ratings without a system, wanted one in each row to rank them");
            }
            meetings.computeIfAbsent(
                            String.join("\0", rating.item(), rating.rater(), rating.criterion()),
                            none -> new ArrayList<>())
                    .add(rating);
        }
        List<Battle> battles = new ArrayList<>();
        for (List<Rating> meeting : meetings.values()) {
            for (int i = 0; i < meeting.size(); i++) {
                for (int j = i + 1; j < meeting.size(); j++) {
                    battles.add(battle(file, meeting.get(i), meeting.get(j)));
                }
            }
        }
        return battles;
    }

    private static Battle battle(Path file, Rating left, Rating right) throws DataException {
        int order = Double.compare(number(file, left), number(file, right));
        Battle.Outcome outcome =
                order > 0 ? Battle.Outcome.LEFT : order < 0 ? Battle.Outcome.RIGHT : Battle.Outcome.TIE;
        return new Battle(left.system(), right.system(), outcome);
    }

    private static double number(Path file, Rating rating) throws DataException {
        try {
            return Double.parseDouble(rating.score());
        } catch (NumberFormatException e) {
            throw new DataException(file + ": found the score '" + rating.score() + "' for item '" + rating.item()
                    + "', wanted a number to rank systems by");
        }
    }
}
