package io.vitharness.site.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    /** Two figures are separated when they lie at least ten apart. */
    private static List<Rank> byDistanceOfTen(Integer... bestFirst) {
        return Ranking.of(List.of(bestFirst), (a, b) -> Math.abs(a - b) >= 10 ? Integer.compare(a, b) : 0);
    }

    @Test
    void nobodySeparatedShareAllPlaces() {
        assertThat(byDistanceOfTen(9, 5, 1))
                .containsExactly(new Rank(1, 3, "A", true), new Rank(1, 3, "A", false), new Rank(1, 3, "A", false));
    }

    @Test
    void everybodySeparatedHasOnePlaceAndOneGroup() {
        assertThat(byDistanceOfTen(40, 20, 0)).extracting(Rank::range).containsExactly("1", "2", "3");
        assertThat(byDistanceOfTen(40, 20, 0)).extracting(Rank::group).containsExactly("A", "B", "C");
    }

    @Test
    void groupsHoldToTheirAnchorAndDoNotChain() {
        List<Rank> ranks = byDistanceOfTen(30, 24, 18, 12);

        assertThat(ranks).extracting(Rank::group).containsExactly("A", "A", "B", "B");
        assertThat(ranks).extracting(Rank::range).containsExactly("1–2", "1–3", "2–4", "3–4");
    }

    @Test
    void oneContenderIsFirst() {
        assertThat(byDistanceOfTen(3)).containsExactly(new Rank(1, 1, "A", true));
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(List.of(
                        Ranking.letters(0),
                        Ranking.letters(25),
                        Ranking.letters(26),
                        Ranking.letters(51),
                        Ranking.letters(52)))
                .containsExactly("A", "Z", "AA", "AZ", "BA");
    }

    @Test
    void aNewContenderNeverChangesWhoIsSeparatedFromWhom() {
        Map<Integer, Integer> betterBefore = better(List.of(30, 24, 18, 12), List.of(30, 24, 18, 12));
        Map<Integer, Integer> betterAfter = better(List.of(33, 30, 24, 18, 12), List.of(30, 24, 18, 12));

        assertThat(betterAfter).isEqualTo(betterBefore);
    }

    /** How many of the old ones are significantly better than each. */
    private static Map<Integer, Integer> better(List<Integer> all, List<Integer> old) {
        List<Rank> ranks = byDistanceOfTen(all.toArray(new Integer[0]));
        var better = new java.util.TreeMap<Integer, Integer>();
        for (Integer one : old) {
            int strangers = (int) new ArrayList<>(all)
                    .stream()
                            .filter(other -> !old.contains(other) && other - one >= 10)
                            .count();
            better.put(one, ranks.get(all.indexOf(one)).best() - strangers);
        }
        return better;
    }
}
