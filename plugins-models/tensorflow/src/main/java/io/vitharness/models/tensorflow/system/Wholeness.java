package io.vitharness.models.tensorflow.system;

import java.util.List;
import java.util.Optional;

/**
 * Whether the stages of a user's system can be drawn for its parts and leave it all weights that it answers with. Mistakes
 * are told with their place.
 *
 * @param file the system's name in messages
 */
record Wholeness(String file, SystemConfig system) {

    private static final List<Integer> DRAWN = List.of(32, 64, 128, 256);

    void require() {
        Must.be(
                system.stages().stream().anyMatch(stage -> isAnswering(stage.objective())),
                file + ".stages: no stage learns to answer; wanted one of an objective such as 'next-word'");
        Parts parts = system.parts();
        require("mask", parts.mask(), "segment", Objective.Segment.class);
        require("boxes", parts.boxes(), "detect", Objective.Detect.class);
        require("contrast", parts.contrast(), "contrast", Objective.Contrast.class);
        requireEncoder();
        requireImage();
        parts.boxes().ifPresent(boxes -> requireQueries(boxes.queries()));
    }

    private void requireQueries(int queries) {
        Must.be(
                queries >= BoxPart.MOST_OBJECTS,
                file + ".parts.boxes.queries: wanted at least " + BoxPart.MOST_OBJECTS
                        + ", since a drawn scene has up to so many objects, but found " + queries);
    }

    /** Scenes are drawn at some sizes alone; pictures that the user brings are squeezed to any. */
    private void requireImage() {
        if (system.parts().vision() instanceof VisionPart.Vit vit) {
            requireImage("image", vit.image());
        } else if (system.parts().vision() instanceof VisionPart.Video video) {
            requireImage("frame.image", video.frame().image());
        }
    }

    private void requireImage(String key, int image) {
        Must.be(
                !system.isDrawn() || DRAWN.contains(image),
                file + ".parts.vision." + key + ": scenes are drawn with 32, 64, 128 or 256 pixels a side, but found "
                        + image + "; other sizes are for stages with 'data' alone");
    }

    /** A part is in the graph of its own objective alone. */
    private void require(String key, Optional<?> part, String objective, Class<? extends Objective> kind) {
        Must.be(
                part.isEmpty() || system.stages().stream().anyMatch(stage -> kind.isInstance(stage.objective())),
                file + ".parts." + key + ": no stage trains this part; wanted one of the objective '" + objective
                        + "'");
    }

    /** A stage that does not train the encoder takes it from the stages before, one of which must have made it. */
    private void requireEncoder() {
        boolean isThere = system.parts().vision() instanceof VisionPart.None;
        for (int i = 0; i < system.stages().size(); i++) {
            Stage stage = system.stages().get(i);
            isThere |= stage.objective() instanceof Objective.Dense || stage.mayTrain("vision.");
            Must.be(
                    isThere || !isAnswering(stage.objective()),
                    file + ".stages[" + i + "].train: stage '" + stage.name()
                            + "' looks through an encoder that neither"
                            + " it nor a stage before it trains; wanted a pattern such as 'vision.*'");
        }
    }

    private static boolean isAnswering(Objective objective) {
        return !(objective instanceof Objective.Dense
                || objective instanceof Objective.DenseMask
                || objective instanceof Objective.Tag);
    }
}
