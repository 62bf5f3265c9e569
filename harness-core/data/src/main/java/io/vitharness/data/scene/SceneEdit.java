package io.vitharness.data.scene;

import java.util.BitSet;

/**
 * One change to a scene.
 *
 * @param instruction what was asked, such as {@code make the red circle blue}
 * @param shown what is to be seen where it was changed, such as {@code a blue circle}
 */
public record SceneEdit(Scene before, Scene after, String instruction, String shown) {

    /** The pixels in which the two pictures differ; pixel (x, y) is bit {@code y * side + x}. */
    public BitSet changed(Painter painter) {
        Raster a = painter.paint(before);
        Raster b = painter.paint(after);
        BitSet changed = new BitSet();
        for (int i = 0; i < a.side() * a.side(); i++) {
            changed.set(i, differ(a, b, i));
        }
        return changed;
    }

    private static boolean differ(Raster a, Raster b, int pixel) {
        int x = pixel % a.side();
        int y = pixel / a.side();
        boolean differ = false;
        for (int channel = 0; channel < 3; channel++) {
            differ |= a.channel(x, y, channel) != b.channel(x, y, channel);
        }
        return differ;
    }
}
