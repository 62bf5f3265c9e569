package io.vitharness.data.scene;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import java.util.BitSet;

/**
 * A picture of which one object was changed, with a trace around it by which that can be told.
 *
 * @param picture at the side of {@link Painter#standard()}
 * @param region the pixels with the trace; pixel (x, y) is bit {@code y * side + x}
 * @param kind how it was tampered with, which decides the trace
 */
public record Forgery(Picture picture, BitSet region, Kind kind) {

    /** FakeShield's kinds of tampering, in the order of its classifier's labels ({@code zhipeixu/FakeShield}). */
    public enum Kind {
        /** Filled in by an inpainting model: the noise is smoothed away. */
        AIGC_INPAINTING(0, "aigc-inpainting"),
        /** Drawn by a generator: what enlarges its pictures leaves a checkerboard (Odena and others, Distill 2016). */
        DEEPFAKE(1, "deepfake"),
        /** Spliced in from another camera's picture: more noise. */
        PHOTOSHOP(2, "photoshop");

        private final int label;
        private final String id;

        Kind(int label, String id) {
            this.label = label;
            this.id = id;
        }

        /** The number by which the classifier knows it. */
        public int label() {
            return label;
        }

        /** The word used for it in folders and suites. */
        public String id() {
            return id;
        }
    }

    private static final int MARGIN = 2;

    public Forgery {
        region = (BitSet) region.clone();
    }

    /** The picture after an edit, with the trace of it. */
    public static Forgery of(SceneEdit edit, Kind kind) {
        BitSet region = around(edit.changed(Painter.standard()));
        Picture painted = authentic(edit.after());
        Trace trace = new Trace(painted, kind, edit.after().background().seed());
        byte[] bytes = painted.bytes();
        region.stream().forEach(pixel -> {
            for (int channel = 0; channel < 3; channel++) {
                bytes[3 * pixel + channel] = (byte) trace.value(pixel, channel);
            }
        });
        return new Forgery(Picture.of(painted.size(), 3, bytes), region, kind);
    }

    /** The picture of a scene as it was. */
    public static Picture authentic(Scene scene) {
        Raster raster = Painter.standard().paint(scene);
        return Picture.of(new Size(raster.side(), raster.side()), 3, raster.rgb());
    }

    @Override
    public BitSet region() {
        return (BitSet) region.clone();
    }

    /** The rectangle around the changed pixels and a margin. */
    private static BitSet around(BitSet changed) {
        int side = side();
        int[] xs = changed.stream().map(pixel -> pixel % side).sorted().toArray();
        int[] ys = changed.stream().map(pixel -> pixel / side).sorted().toArray();
        BitSet region = new BitSet();
        for (int y = Math.max(0, ys[0] - MARGIN); y <= Math.min(side - 1, ys[ys.length - 1] + MARGIN); y++) {
            int left = Math.max(0, xs[0] - MARGIN);
            int right = Math.min(side - 1, xs[xs.length - 1] + MARGIN);
            region.set(y * side + left, y * side + right + 1);
        }
        return region;
    }

    private static int side() {
        return Painter.standard().side();
    }
}
