package io.vitharness.models.tensorflow.part;

import java.util.Arrays;
import java.util.Random;

/** How a weight starts, before any training. */
public sealed interface Initial {

    /** Every number the same. */
    record Constant(float value) implements Initial {}

    /** Normal with mean 0. */
    record Normal(double deviation) implements Initial {}

    /** The start of a {@link RelativeBias}: rows are distances from {@code -reach} to {@code reach}, columns heads. */
    record Slopes(int heads, int reach) implements Initial {
        private static final float SLOPE = Float.parseFloat(System.getProperty("slope", "0.5"));
        private static final float WRONG_WAY = -4;

        float at(int index) {
            int distance = index / heads - reach;
            int head = index % heads;
            if (head > 1) {
                return 0;
            }
            boolean isWanted = head == 0 ? distance < 0 : distance > 0;
            return isWanted ? -SLOPE * Math.abs(distance) : WRONG_WAY;
        }
    }

    /** Queries, keys and values side by side, {@code [width, 3 * width]}; the later half of the heads starts with keys equal to queries. */
    record QueryKeyValue(int width, int heads) implements Initial {

        private static final int FROM = Integer.getInteger("tieFrom", 2);

        /** Where a column takes its numbers from. */
        int source(int index) {
            int column = index % (3 * width);
            boolean isTied = column >= width + FROM * width / heads && column < 2 * width;
            return isTied ? index - width : index;
        }
    }

    Initial ZERO = new Constant(0);
    Initial ONE = new Constant(1);

    /** Keeps the variance of what flows through a layer of so many inputs. */
    static Initial forInputs(long inputs) {
        return new Normal(1 / Math.sqrt(inputs));
    }

    /** The starting numbers; they depend on nothing but the arguments, so that new parts leave old ones as they were. */
    default float[] draw(String name, int size, long seed) {
        float[] values = new float[size];
        if (this instanceof Constant constant) {
            Arrays.fill(values, constant.value());
        } else if (this instanceof Slopes slopes) {
            for (int i = 0; i < size; i++) {
                values[i] = slopes.at(i);
            }
        } else if (this instanceof QueryKeyValue tied) {
            float[] all = forInputs(tied.width()).draw(name, size, seed);
            for (int i = 0; i < size; i++) {
                values[i] = all[tied.source(i)];
            }
        } else if (this instanceof Normal normal) {
            Random random = new Random(seed * 0x9e3779b97f4a7c15L ^ name.hashCode());
            for (int i = 0; i < size; i++) {
                values[i] = (float) (random.nextGaussian() * normal.deviation());
            }
        }
        return values;
    }
}
