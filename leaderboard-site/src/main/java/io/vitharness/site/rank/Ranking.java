package io.vitharness.site.rank;

import java.util.ArrayList;
import java.util.List;

/** Turns pair verdicts into rank ranges and tie groups. */
public final class Ranking {

    private Ranking() {}

    /** Who of two is significantly better: positive for the first, negative for the second, 0 when nobody can tell. */
    @FunctionalInterface
    public interface Verdict<T> {
        int between(T first, T second);
    }

    /**
     * Ranks of contenders that come best figure first, in the same order. A group is opened by its best member, the anchor, and holds those
     * after it that cannot be separated from the anchor; anchors never move, since chaining would merge everything.
     */
    public static <T> List<Rank> of(List<T> bestFirst, Verdict<T> verdict) {
        var ranks = new ArrayList<Rank>();
        int anchor = 0;
        int groups = 0;
        for (int i = 0; i < bestFirst.size(); i++) {
            boolean opens = i == 0 || verdict.between(bestFirst.get(anchor), bestFirst.get(i)) > 0;
            anchor = opens ? i : anchor;
            groups += opens ? 1 : 0;
            ranks.add(rank(bestFirst, i, verdict, new Group(letters(groups - 1), opens)));
        }
        return List.copyOf(ranks);
    }

    private record Group(String letters, boolean opens) {}

    private static <T> Rank rank(List<T> all, int place, Verdict<T> verdict, Group group) {
        int better = 0;
        int worse = 0;
        for (int i = 0; i < all.size(); i++) {
            int sign = i == place ? 0 : verdict.between(all.get(i), all.get(place));
            better += sign > 0 ? 1 : 0;
            worse += sign < 0 ? 1 : 0;
        }
        return new Rank(1 + better, all.size() - worse, group.letters(), group.opens());
    }

    /** A .. Z, AA, AB .. */
    static String letters(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
