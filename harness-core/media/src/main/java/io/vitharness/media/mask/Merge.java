package io.vitharness.media.mask;

/** How two masks become one. */
enum Merge {
    UNION {
        @Override
        boolean keeps(boolean inA, boolean inB) {
            return inA || inB;
        }
    },
    INTERSECTION {
        @Override
        boolean keeps(boolean inA, boolean inB) {
            return inA && inB;
        }
    };

    abstract boolean keeps(boolean inA, boolean inB);

    /** Walks both lists of runs once; both cover the same number of pixels. */
    RunWriter merge(int[] a, int[] b) {
        RunWriter merged = new RunWriter();
        int i = 0;
        int j = 0;
        int leftA = a[0];
        int leftB = b[0];
        while (true) {
            int step = Math.min(leftA, leftB);
            merged.add(step, keeps(i % 2 == 1, j % 2 == 1));
            leftA -= step;
            leftB -= step;
            while (leftA == 0 && i + 1 < a.length) {
                leftA = a[++i];
            }
            while (leftB == 0 && j + 1 < b.length) {
                leftB = b[++j];
            }
            if (leftA == 0 || leftB == 0) {
                return merged;
            }
        }
    }
}
