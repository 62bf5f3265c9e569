package io.vitharness.models.tensorflow.arch;

import java.util.List;

/**
 * The sizes of a SAM.
 *
 * @param image side of the square picture, in pixels
 * @param patch side of a cell, in pixels
 * @param window side of the windows in which most layers attend, in cells
 * @param global the layers that attend to the whole picture
 * @param dim width of embeddings and of the mask decoder
 * @param maskChannels channels of a mask that is shown
 */
public record SamConfig(
        TowerConfig tower,
        int image,
        int patch,
        int window,
        List<Integer> global,
        int dim,
        int maskChannels,
        Decoder decoder) {

    /**
     * The mask decoder's sizes.
     *
     * @param shrink attention to the picture is so many times narrower
     * @param masks how many masks there are for an ambiguous place
     */
    public record Decoder(
            int layers,
            int heads,
            int mlp,
            int shrink,
            int masks,
            int qualityLayers,
            int qualityWidth,
            String activation,
            double epsilon) {}

    public SamConfig {
        global = List.copyOf(global);
        if (patch < 1 || image % patch != 0 || window < 1 || dim % 8 != 0) {
            throw new IllegalArgumentException("a SAM needs pictures that are a multiple of the cell's side, windows of"
                    + " at least one cell and a width that is a multiple of 8, not " + image + ", " + patch + ", "
                    + window + ", " + dim);
        }
    }

    /** Cells per row of the picture. */
    public int grid() {
        return image / patch;
    }
}
