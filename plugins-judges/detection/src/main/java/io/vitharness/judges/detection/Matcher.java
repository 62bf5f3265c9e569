package io.vitharness.judges.detection;

import java.util.Arrays;
import java.util.List;

/** Pairs the regions and the places of one class in one picture. Has no state; may be shared between threads. */
final class Matcher {

    private static final int NONE = -1;
    private static final double ALMOST_ONE = 1 - 1e-10;

    private final Criteria criteria;
    private final double[] overlaps;

    Matcher(Criteria criteria) {
        this.criteria = criteria;
        this.overlaps =
                criteria.overlaps().stream().mapToDouble(Double::doubleValue).toArray();
    }

    Matches match(Pool pool) {
        List<Criteria.Size> sizes = criteria.sizes();
        int[][] flags = new int[sizes.size()][];
        int[] places = new int[sizes.size()];
        for (int size = 0; size < places.length; size++) {
            Sized sized = new Sized(pool, sizes.get(size));
            flags[size] = sized.flags();
            places[size] = sized.counting;
        }
        return new Matches(pool.said.confidences, flags, places);
    }

    /** The pairing at one range of sizes: {@code evaluateImg} of {@code cocoeval.py}. */
    private final class Sized {

        private final Pool pool;
        private final Criteria.Size size;
        /** Places that count first, then the ignored ones, each in the order of the files. */
        private final int[] order;

        private final int counting;

        Sized(Pool pool, Criteria.Size size) {
            this.pool = pool;
            this.size = size;
            this.order = new int[pool.truth.count()];
            int next = 0;
            for (int g = 0; g < order.length; g++) {
                if (!isIgnored(g)) {
                    order[next++] = g;
                }
            }
            this.counting = next;
            for (int g = 0; g < order.length; g++) {
                if (isIgnored(g)) {
                    order[next++] = g;
                }
            }
        }

        private boolean isIgnored(int g) {
            return (pool.truth.flags[g] & Pool.True.IGNORED) != 0 || size.excludes(pool.truth.areas[g]);
        }

        int[] flags() {
            int[] flags = new int[pool.said.count()];
            if (order.length == 0) {
                return unfound(flags);
            }
            boolean[] taken = new boolean[order.length];
            for (int t = 0; t < overlaps.length; t++) {
                Arrays.fill(taken, false);
                for (int d = 0; d < flags.length; d++) {
                    flags[d] |= flag(d, t, taken);
                }
            }
            return flags;
        }

        private int[] unfound(int[] flags) {
            int all = (1 << overlaps.length) - 1;
            for (int d = 0; d < flags.length; d++) {
                flags[d] = isFree(d) ? all << overlaps.length : 0;
            }
            return flags;
        }

        /** Whether a region that finds no place costs nothing. */
        private boolean isFree(int d) {
            return pool.said.isPartial || size.excludes(pool.said.areas[d]);
        }

        private int flag(int d, int t, boolean[] taken) {
            int place = criteria.rule() == Criteria.Rule.VOC ? best(d, t) : free(d, t, taken);
            int found = 1 << t;
            int ignored = 1 << (t + overlaps.length);
            if (place == NONE) {
                return isFree(d) ? ignored : 0;
            }
            if (place >= counting) {
                taken[place] = true;
                return ignored;
            }
            if (criteria.rule() == Criteria.Rule.VOC && taken[place]) {
                return 0;
            }
            taken[place] = true;
            if (isNameless(place)) { // taken, and yet the official code sees a region that found nothing
                return isFree(d) ? ignored : 0;
            }
            return found;
        }

        private boolean isNameless(int place) {
            return (pool.truth.flags[order[place]] & Pool.True.NAMELESS) != 0;
        }

        private int free(int d, int t, boolean[] taken) {
            double best = Math.min(overlaps[t], ALMOST_ONE);
            int row = d * order.length;
            int found = NONE;
            for (int place = 0; place < order.length; place++) {
                if (found != NONE && found < counting && place >= counting) {
                    return found; // never leave a place that counts for an ignored one
                }
                int g = order[place];
                if (taken[place] && (pool.truth.flags[g] & Pool.True.CROWD) == 0) {
                    continue;
                }
                if (pool.overlaps[row + g] >= best) { // of equal ones the later
                    best = pool.overlaps[row + g];
                    found = place;
                }
            }
            return found;
        }

        private int best(int d, int t) {
            double best = 0;
            int found = NONE;
            for (int place = 0; place < order.length; place++) {
                double overlap = pool.overlaps[d * order.length + order[place]];
                if (overlap > best) {
                    best = overlap;
                    found = place;
                }
            }
            return best >= overlaps[t] ? found : NONE;
        }
    }
}
