package io.vitharness.data.scene;

import java.util.List;

/** What scenes are made for; scenes of different purposes never start from the same draw, whatever their seeds. */
public enum Purpose {
    TRAINING(0),
    VALIDATION(1),
    MMBENCH(2),
    SEED_BENCH(3);

    private final int code;

    Purpose(int code) {
        this.code = code;
    }

    /** What scenes of this purpose are made of: training never shows {@link Pair#HELD_OUT}. */
    public List<Pair> pairs() {
        return this == TRAINING ? Pair.SEEN : Pair.ALL;
    }

    /** 0..3, written into the files' bytes: never changed. */
    int code() {
        return code;
    }
}
