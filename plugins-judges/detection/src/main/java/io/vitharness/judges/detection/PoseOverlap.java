package io.vitharness.judges.detection;

/**
 * Object keypoint similarity: {@code computeOks} of {@code cocoeval.py}. The mean over the marked joints of
 * {@code exp(-e)}, e being the squared distance over the joint's own spread and twice the area of the person; where no
 * joint is marked, the distance to the person's box, doubled.
 */
final class PoseOverlap {

    /** Numbers to a joint: x, y, visibility. */
    static final int WIDTH = 3;

    /** The spreads of COCO's 17 joints, in tenths. */
    private static final double[] SIGMAS = {
        .26, .25, .25, .35, .35, .79, .79, .72, .72, .62, .62, 1.07, 1.07, .87, .87, .89, .89
    };

    static final int JOINTS = SIGMAS.length;

    private static final double SPACING = Math.ulp(1.0);

    private PoseOverlap() {}

    /** One pose with one person. */
    static double of(double[] said, double[] truth, double[] box, double area) {
        boolean[] marked = marked(truth);
        int count = count(marked);
        double[] shares = new double[count == 0 ? JOINTS : count];
        int next = 0;
        for (int joint = 0; joint < JOINTS; joint++) {
            if (count == 0 || marked[joint]) {
                double squared = count == 0 ? outside(said, box, joint) : apart(said, truth, joint);
                shares[next++] = Math.exp(-(squared / spread(joint) / (area + SPACING) / 2));
            }
        }
        return PairwiseMean.of(shares, shares.length);
    }

    private static double spread(int joint) {
        double twice = SIGMAS[joint] / 10 * 2;
        return twice * twice;
    }

    private static double apart(double[] said, double[] truth, int joint) {
        double x = said[joint * WIDTH] - truth[joint * WIDTH];
        double y = said[joint * WIDTH + 1] - truth[joint * WIDTH + 1];
        return x * x + y * y;
    }

    private static double outside(double[] said, double[] box, int joint) {
        double x = beyond(said[joint * WIDTH], box[0] - box[2], box[0] + box[2] * 2);
        double y = beyond(said[joint * WIDTH + 1], box[1] - box[3], box[1] + box[3] * 2);
        return x * x + y * y;
    }

    private static double beyond(double place, double least, double most) {
        return Math.max(0, least - place) + Math.max(0, place - most);
    }

    private static boolean[] marked(double[] truth) {
        boolean[] marked = new boolean[JOINTS];
        for (int joint = 0; joint < JOINTS; joint++) {
            marked[joint] = truth[joint * WIDTH + 2] > 0;
        }
        return marked;
    }

    private static int count(boolean[] marked) {
        int count = 0;
        for (boolean one : marked) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
