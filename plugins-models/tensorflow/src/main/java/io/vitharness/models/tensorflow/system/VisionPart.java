package io.vitharness.models.tensorflow.system;

import java.util.List;

/** The part that turns pictures, films or points into tokens. */
public sealed interface VisionPart {

    /** Tokens of one input. */
    int tokens();

    /** Numbers of a token. */
    int dim();

    /** The sizes of one input's axes, outermost first; empty where nothing is seen. */
    List<Integer> shape();

    /** Cells per row where the tokens are pictures of cells; 1 where they are none. */
    default int grid() {
        return 1;
    }

    /** Numbers of one input. */
    default int numbers() {
        return shape().isEmpty()
                ? 0
                : shape().stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }

    /** Which transformer looks at pictures. */
    sealed interface Build permits Stem, Clip, Eva {}

    /** A plain one, by what cuts a picture into cells. */
    enum Stem implements Build {
        /** One linear layer over each patch. */
        PATCH,
        /** Convolutions 3 x 3 that halve the picture until a cell is a patch. */
        CONV
    }

    /**
     * CLIP's (arXiv 2103.00020) as LLaVA looks through it: the cells before the last block, without the class token and
     * the last normalisation.
     */
    record Clip() implements Build {}

    /**
     * EVA's as BLIP-2 and InstructBLIP have it (arXiv 2211.07636, 2301.12597): all tokens after the last normalisation.
     *
     * @param keepsClass whether the class token stands before the cells, as InstructBLIP's Q-Former sees it
     */
    record Eva(boolean keepsClass) implements Build {}

    /**
     * A vision transformer.
     *
     * @param image side of the square picture, in pixels
     * @param patch side of one cell, in pixels
     */
    record Vit(Build build, int image, int patch, int dim, int layers, int heads) implements VisionPart {
        public Vit {
            Must.beCells(image, patch);
            Must.be(build != Stem.CONV || Integer.bitCount(patch) == 1, "stem 'conv' needs a power of two as 'patch'");
            Must.beHeads(dim, layers, heads);
            Must.be(
                    build != Stem.CONV || dim >= patch / 2,
                    "stem 'conv' halves the channels for each doubling of 'patch', so 'dim' must be at least "
                            + patch / 2 + " but is " + dim);
            Must.be(
                    !(build instanceof Clip) || layers >= 2,
                    "'layers' must be at least 2, since what stands before the last is taken");
        }

        /** Cells per row of the picture. */
        @Override
        public int grid() {
            return image / patch;
        }

        /** Cells of the whole picture. */
        public int cells() {
            return grid() * grid();
        }

        @Override
        public int tokens() {
            return build instanceof Eva eva && eva.keepsClass() ? 1 + cells() : cells();
        }

        @Override
        public List<Integer> shape() {
            return List.of(image, image, 3);
        }

        /** Part of the recipe: plain ones are written as before there were others. */
        @Override
        public String toString() {
            String built = build instanceof Stem ? "stem=" + build : "build=" + build;
            return "Vit[" + built + ", image=" + image + ", patch=" + patch + ", dim=" + dim + ", layers=" + layers
                    + ", heads=" + heads + "]";
        }
    }

    /** How the frames of a film look at each other. */
    enum Mode {
        /** All tokens of all frames in one attention. */
        JOINT,
        /** In each block first the same cell of all frames, then all cells of a frame (TimeSformer, arXiv 2102.05095). */
        DIVIDED,
        /** Not at all: the mean over each frame, then the mean over time (Video-ChatGPT, arXiv 2306.05424). */
        MEAN
    }

    /**
     * A vision transformer over a film, whose frames are encoded alike and told apart by a vector for each place in time.
     *
     * @param frame what encodes one frame
     * @param layers blocks over the whole film; 0 with mode {@code mean}
     */
    record Video(Mode mode, int frames, int layers, Vit frame) implements VisionPart {
        public Video {
            Must.beWithin(2, Must.DEEPEST, "frames", frames);
            Must.be(frame.build() instanceof Stem, "'frame' must be a plain encoder");
            Must.be(
                    mode == Mode.MEAN ? layers == 0 : layers >= 1,
                    "'layers' must be 0 with mode 'mean' and else at least 1");
            Must.beWithin(0, Must.DEEPEST, "layers", layers);
            Must.beFewTokens((long) frames * frame.cells());
            Must.be(
                    (long) frames * frame.numbers() <= Integer.MAX_VALUE,
                    frames + " 'frames' of " + frame.image() + " pixels a side are more numbers than an array holds");
        }

        @Override
        public int tokens() {
            return mode == Mode.MEAN ? frames + frame.tokens() : frames * frame.tokens();
        }

        @Override
        public int dim() {
            return frame.dim();
        }

        @Override
        public int grid() {
            return mode == Mode.MEAN ? 1 : frame.grid();
        }

        @Override
        public List<Integer> shape() {
            return List.of(frames, frame.image(), frame.image(), 3);
        }
    }

    /**
     * PointNet (arXiv 1612.00593): layers that all points share, two learned transforms, and the greatest value over all
     * points. Gives one token.
     *
     * @param points of a cloud
     * @param width of the features that the second transform turns
     * @param penalty weight of what keeps that transform near a rotation
     */
    record PointNet(int points, int width, int dim, double penalty) implements VisionPart {

        private static final int WIDEST_TURN = 1024;

        public PointNet {
            Must.beWithin(1, Must.MOST_POINTS, "points", points);
            Must.beWithin(1, WIDEST_TURN, "width", width);
            Must.beWithin(1, Must.WIDEST, "dim", dim);
            Must.be(penalty >= 0, "'penalty' must not be negative");
        }

        @Override
        public int tokens() {
            return 1;
        }

        @Override
        public List<Integer> shape() {
            return List.of(points, 3);
        }
    }

    /**
     * Point-BERT (arXiv 2111.14819): groups of neighbours around centres that lie far apart, a small PointNet for each
     * group, a transformer over the groups and a token of its own. Its input is each group's centre, then its neighbours
     * as seen from there.
     *
     * @param points of a cloud, of which the centres are chosen
     * @param groups how many centres
     * @param neighbours points of a group
     */
    record PointBert(int points, int groups, int neighbours, int dim, int layers, int heads) implements VisionPart {

        private static final int MOST_GROUPS = 4096;

        public PointBert {
            Must.beWithin(1, Must.MOST_POINTS, "points", points);
            Must.beWithin(1, MOST_GROUPS, "groups", groups);
            Must.beWithin(1, MOST_GROUPS, "neighbours", neighbours);
            Must.be(
                    points >= groups && points >= neighbours,
                    "'points' must be at least as many as 'groups' and as 'neighbours'");
            Must.beHeads(dim, layers, heads);
        }

        @Override
        public int tokens() {
            return groups + 1;
        }

        @Override
        public List<Integer> shape() {
            return List.of(groups, neighbours + 1, 3);
        }
    }

    /** Sees nothing: for systems that read words alone. */
    record None() implements VisionPart {
        @Override
        public int tokens() {
            return 0;
        }

        @Override
        public int dim() {
            return 1;
        }

        @Override
        public List<Integer> shape() {
            return List.of();
        }
    }
}
