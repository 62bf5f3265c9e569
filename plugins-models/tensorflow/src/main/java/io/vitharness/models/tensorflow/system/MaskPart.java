package io.vitharness.models.tensorflow.system;

import java.util.List;

/** What paints a mask for each {@code [SEG]} that the language model writes, from the word's hidden state. */
public sealed interface MaskPart {

    /**
     * The state against the features of every pixel, as a product.
     *
     * @param dim numbers of a pixel's features
     */
    record DotProduct(int dim) implements MaskPart {
        public DotProduct {
            Must.beWithin(1, Must.WIDEST, "dim", dim);
        }

        /** Part of the recipe: as it was written before there was another kind. */
        @Override
        public String toString() {
            return "MaskPart[dim=" + dim + "]";
        }
    }

    /**
     * SAM (arXiv 2304.02643) behind LISA's projection (arXiv 2308.00692): the state is the one prompt of a decoder in
     * which prompt and picture look at each other, and the picture comes from an image encoder of its own.
     *
     * @param dim numbers of a prompt and of a cell of the picture
     * @param layers of the decoder
     */
    record TwoWay(int dim, int layers, int heads, int mlp, Encoder encoder) implements MaskPart {
        public TwoWay {
            Must.beWithin(1, Must.DEEPEST, "layers", layers);
            Must.beWithin(1, Must.WIDEST, "heads", heads);
            Must.beWithin(1, Must.WIDEST, "mlp", mlp);
            Must.beWithin(1, Must.WIDEST, "dim", dim);
            Must.be(dim >= 8 && dim % 8 == 0, "'dim' must be a multiple of 8 but is " + dim);
            Must.be(dim / 2 % heads == 0, "'dim' must be a multiple of twice the 'heads' but " + dim + " is none");
        }
    }

    /**
     * SAM's image encoder: most layers attend in windows, with relative positions, and a neck of two convolutions.
     *
     * @param image side of the pictures that it takes, in pixels
     * @param patch side of a cell, in pixels
     * @param window side of a window, in cells
     * @param global the layers that attend to the whole picture, counted from 0
     */
    record Encoder(int image, int patch, int dim, int layers, int heads, int window, List<Integer> global) {
        public Encoder {
            global = List.copyOf(global);
            Must.beHeads(dim, layers, heads);
            Must.beCells(image, patch);
            Must.be(
                    window >= 1 && window <= image / patch,
                    "'window' must be from 1 to the " + image / patch + " cells of a row but is " + window);
            for (int layer : global) {
                Must.be(
                        layer >= 0 && layer < layers,
                        "'global' names layer " + layer + ", but layers are 0 to " + (layers - 1));
            }
        }

        /** Cells per row of the picture. */
        public int grid() {
            return image / patch;
        }
    }
}
