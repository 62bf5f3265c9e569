package io.vitharness.judges.detection;

import java.util.Arrays;

/**
 * Precision over recall of one class at one overlap, from counts at every region that found a place. Between those no
 * precision can be highest, so that nothing else is looked at. Precision at a recall is the best at that recall or a
 * higher one, as {@code accumulate} of {@code cocoeval.py} has it.
 */
final class Curve {

    /** How finely recall is looked at. */
    static final class Points {

        /** COCO and LVIS: 101 recalls, and precision a hair under the true one. */
        static final Points COCO = new Points(101, Math.ulp(1.0));

        /** PASCAL VOC 2007: 11 recalls. */
        static final Points ELEVEN = new Points(11, 0);

        private final double[] recalls;
        private final double hair;

        private Points(int count, double hair) {
            this.recalls = Criteria.steps(0, 1, count).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            this.hair = hair;
        }

        int count() {
            return recalls.length;
        }

        /** How many recalls a class reaches that found such a share of its places. */
        int reached(double recall) {
            int reached = 0;
            while (reached < recalls.length && recalls[reached] <= recall) {
                reached++;
            }
            return reached;
        }

        double recall(int r) {
            return recalls[r];
        }
    }

    private final Points points;
    private final long places;
    private final int[] running;
    private final double[] buffer;
    private int[] found = new int[16];
    private int[] counted = new int[16];
    private int count;

    /** For a class with {@code places} places, at least one, and the running count of its regions. */
    Curve(Points points, long places, int[] running) {
        this.points = points;
        this.places = places;
        this.running = running;
        this.buffer = new double[points.recalls.length];
    }

    int[] running() {
        return running;
    }

    /** Starts anew, for another overlap. */
    Curve restart() {
        count = 0;
        return this;
    }

    /** A region found a place: so many have by now, of so many regions that count. */
    void add(int foundSoFar, int countedSoFar) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
            counted = Arrays.copyOf(counted, 2 * count);
        }
        found[count] = foundSoFar;
        counted[count++] = countedSoFar;
    }

    /** The share of places that were found. */
    double recall() {
        return count == 0 ? 0 : (double) found[count - 1] / places;
    }

    /** Writes the precision at each recall from a place of {@code target} on. */
    void precisions(double[] target, int from) {
        int r = points.recalls.length - 1;
        double last = recall();
        while (r >= 0 && (count == 0 || points.recalls[r] > last)) {
            target[from + r--] = 0;
        }
        double best = 0;
        for (int k = count - 1; k >= 0 && r >= 0; k--) {
            best = Math.max(best, precision(k));
            double before = k == 0 ? -1 : (double) found[k - 1] / places;
            while (r >= 0 && points.recalls[r] > before) {
                target[from + r--] = best;
            }
        }
    }

    /** The mean of the precisions at the recalls. */
    double mean() {
        precisions(buffer, 0);
        double sum = 0;
        for (double precision : buffer) {
            sum += precision;
        }
        return sum / buffer.length;
    }

    /** The area under the whole curve, as PASCAL VOC has it since 2010. */
    double area() {
        double best = 0;
        double area = 0;
        for (int k = count - 1; k >= 0; k--) {
            best = Math.max(best, precision(k));
            double before = k == 0 ? 0 : (double) found[k - 1] / places;
            area += ((double) found[k] / places - before) * best;
        }
        return area;
    }

    private double precision(int k) {
        return found[k] / (counted[k] + points.hair);
    }
}
