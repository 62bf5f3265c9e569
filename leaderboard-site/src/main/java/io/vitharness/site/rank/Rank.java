package io.vitharness.site.rank;

/**
 * A place that claims no more than the data show.
 *
 * @param best 1 + how many are significantly better
 * @param worst how many are ranked - how many are significantly worse
 * @param group the tie group's letter: none in a group can be separated from its best member
 * @param opens whether this is the best member of its group
 */
public record Rank(int best, int worst, String group, boolean opens) {

    public String range() {
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }
}
