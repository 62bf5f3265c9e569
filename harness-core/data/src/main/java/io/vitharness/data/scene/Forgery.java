package io.vitharness.data.scene;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import java.util.BitSet;

/**
 * A picture of which one object was changed, the noise around it smoothed away: the trace by which it can be told, as
 * with pictures that an inpainting model filled in.
 *
 * @param picture at the side of {@link Painter#standard()}
 * @param region the pixels that were smoothed; pixel (x, y) is bit {@code y * side + x}
 */
public record Forgery(Picture picture, BitSet region) {

    private static final int MARGIN = 2;

    public Forgery {
        region = (BitSet) region.clone();
    }

    /** The picture after an edit, with the trace of it. */
    public static Forgery of(SceneEdit edit) {
        BitSet region = around(edit.changed(Painter.standard()));
        return new Forgery(smoothed(authentic(edit.after()), region), region);
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

    private static Picture smoothed(Picture picture, BitSet region) {
        byte[] bytes = picture.bytes();
        region.stream().forEach(pixel -> {
            for (int channel = 0; channel < 3; channel++) {
                bytes[3 * pixel + channel] = (byte) mean(picture, pixel, channel);
            }
        });
        return Picture.of(picture.size(), 3, bytes);
    }

    /** The rounded mean of a pixel and its neighbours, as far as they are inside. */
    private static int mean(Picture picture, int pixel, int channel) {
        int sum = 0;
        int count = 0;
        for (int y = pixel / side() - 1; y <= pixel / side() + 1; y++) {
            for (int x = pixel % side() - 1; x <= pixel % side() + 1; x++) {
                if (x >= 0 && y >= 0 && x < side() && y < side()) {
                    sum += picture.sample(x, y, channel);
                    count++;
                }
            }
        }
        return (2 * sum + count) / (2 * count);
    }

    private static int side() {
        return Painter.standard().side();
    }
}
