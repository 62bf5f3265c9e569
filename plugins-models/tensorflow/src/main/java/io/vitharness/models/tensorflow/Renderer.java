package io.vitharness.models.tensorflow;

import io.vitharness.spi.Image;
import java.util.Optional;

/** Draws the picture that a caption describes. */
@FunctionalInterface
interface Renderer {

    /** None where the caption describes nothing that can be drawn. */
    Optional<Image> draw(String caption);
}
