package io.vitharness.spi.model;

import io.vitharness.spi.Medium;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a model can take and give. Ranking and batching are not listed here: they are the types {@link RankingModel}
 * and {@link BatchModel}.
 *
 * @param picturesPerPrompt the most pictures in one prompt; 0 for a model that sees none
 * @param reads what a prompt may hold
 * @param gives what its answers may hold; a text model that declares a convention for places gives regions too
 * @param multiTurn whether a prompt may have more than one turn
 * @param parallelCalls how many calls may run at the same time; at least 1
 */
public record Capabilities(
        int picturesPerPrompt, Set<Medium> reads, Set<Medium> gives, boolean multiTurn, int parallelCalls) {

    public Capabilities {
        reads = Set.copyOf(reads);
        gives = Set.copyOf(gives);
        if (picturesPerPrompt < 0 || parallelCalls < 1) {
            throw new IllegalArgumentException("a model takes 0 or more pictures and 1 or more parallel calls, not "
                    + picturesPerPrompt + " and " + parallelCalls);
        }
    }

    /** A model that answers in text. */
    public Capabilities(int picturesPerPrompt, Set<Medium> reads, boolean multiTurn, int parallelCalls) {
        this(picturesPerPrompt, reads, Set.of(Medium.TEXT), multiTurn, parallelCalls);
    }

    /** The same, but with answers that may hold other things. */
    public Capabilities giving(Set<Medium> media) {
        return new Capabilities(picturesPerPrompt, reads, media, multiTurn, parallelCalls);
    }

    /** Reads everything, as a model that never looks at its prompt can say. */
    public static Capabilities everything() {
        return new Capabilities(Integer.MAX_VALUE, EnumSet.allOf(Medium.class), true, 64);
    }

    /** Text and still pictures, several turns. */
    public static Capabilities pictures(int picturesPerPrompt, int parallelCalls) {
        return new Capabilities(picturesPerPrompt, EnumSet.of(Medium.TEXT, Medium.PICTURE), true, parallelCalls);
    }
}
