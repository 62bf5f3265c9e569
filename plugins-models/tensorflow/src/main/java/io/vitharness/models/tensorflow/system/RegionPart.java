package io.vitharness.models.tensorflow.system;

/**
 * What turns a region of the picture into tokens of its own, behind those of the picture: the encoder's cells under
 * the region on a square grid, then two linear layers.
 *
 * @param side points per side of that grid
 * @param tokens how many tokens a region becomes
 */
public record RegionPart(int side, int tokens) {

    public RegionPart {
        Must.be(side >= 2 && tokens >= 1, "'side' must be at least 2 and 'tokens' at least 1");
    }
}
