package io.vitharness.models.tensorflow.part;

import java.util.Arrays;
import java.util.Random;

/** How a weight starts, before any training. */
public sealed interface Initial {

    /** Every number the same. */
    record Constant(float value) implements Initial {
        @Override
        public float[] draw(String name, int size, long seed) {
            float[] values = new float[size];
            Arrays.fill(values, value);
            return values;
        }
    }

    /** Normal with mean 0. */
    record Normal(double deviation) implements Initial {
        @Override
        public float[] draw(String name, int size, long seed) {
            Random random = new Random(seed * 0x9e3779b97f4a7c15L ^ name.hashCode());
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = (float) (random.nextGaussian() * deviation);
            }
            return values;
        }
    }

    /** The start of a {@link RelativeBias}: rows are distances from {@code -reach} to {@code reach}, columns heads. */
    record Slopes(int heads, int reach) implements Initial {

        private static final float SLOPE = 0.5f;
        private static final float WRONG_WAY = -4;

        @Override
        public float[] draw(String name, int size, long seed) {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = at(i);
            }
            return values;
        }

        private float at(int index) {
            int distance = index / heads - reach;
            int head = index % heads;
            if (head > 1) {
                return 0;
            }
            boolean isWanted = head == 0 ? distance < 0 : distance > 0;
            return isWanted ? -SLOPE * Math.abs(distance) : WRONG_WAY;
        }
    }

    /**
     * Queries, keys and values side by side, {@code [width, 3 * width]}. In the later half of the heads keys start equal
     * to queries, so that from the beginning like tokens look at each other: to match words is learnt many times sooner.
     */
    record QueryKeyValue(int width, int heads) implements Initial {

        @Override
        public float[] draw(String name, int size, long seed) {
            float[] free = forInputs(width).draw(name, size, seed);
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = free[source(i)];
            }
            return values;
        }

        /** The place whose number stands here too. */
        private int source(int index) {
            int column = index % (3 * width);
            int tiedFrom = width + heads / 2 * (width / heads);
            boolean isTied = column >= tiedFrom && column < 2 * width;
            return isTied ? index - width : index;
        }
    }

    Initial ZERO = new Constant(0);
    Initial ONE = new Constant(1);

    /** Keeps the variance of what flows through a layer of so many inputs. */
    static Initial forInputs(long inputs) {
        return new Normal(1 / Math.sqrt((double) inputs));
    }

    /** The starting numbers; they depend on nothing but the arguments, so that new parts leave old ones as they were. */
    float[] draw(String name, int size, long seed);
}
