package io.vitharness.site.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns pair verdicts into rank ranges and tie groups. */
public final class Ranking {

    private Ranking() {}

    /** Who of two is significantly better: positive for the first, negative for the second, 0 when nobody can tell. */
    @FunctionalInterface
    public interface Verdict<T> {
        int between(T first, T second);
    }

    /**
     * Ranks of contenders that come best figure first. A group is opened by its best member, the anchor, and holds those
     * after it that cannot be separated from the anchor; anchors never move, since chaining would merge everything.
     */
    public static <T> Map<T, Rank> of(List<T> bestFirst, Verdict<T> verdict) {
        Map<T, Rank> ranks = new LinkedHashMap<>();
        var anchors = new ArrayList<T>();
        for (T contender : bestFirst) {
            boolean opens = anchors.isEmpty() || verdict.between(anchors.get(anchors.size() - 1), contender) > 0;
            if (opens) {
                anchors.add(contender);
            }
            ranks.put(contender, rank(contender, bestFirst, verdict, letters(anchors.size() - 1), opens));
        }
        return ranks;
    }

    private static <T> Rank rank(T contender, List<T> all, Verdict<T> verdict, String group, boolean opens) {
        int better = 0;
        int worse = 0;
        for (T other : all) {
            int sign = other.equals(contender) ? 0 : verdict.between(other, contender);
            better += sign > 0 ? 1 : 0;
            worse += sign < 0 ? 1 : 0;
        }
        return new Rank(1 + better, all.size() - worse, group, opens);
    }

    /** A .. Z, AA, AB .. */
    static String letters(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
