package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Raster;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneEdit;
import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;

/**
 * Tampered and authentic pictures in turn, in the folders {@code images}, {@code masks} and {@code authentic}. One
 * object was changed, and the noise around it smoothed away: the trace by which it can be told, as with pictures that
 * an inpainting model filled in.
 */
final class TamperingFiles implements SetWriter {

    private static final long FIRST = 2L << 40;
    private static final int MARGIN = 2;

    private final PictureEncoder encoder = new PictureEncoder();

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        EditScenes scenes = new EditScenes(set.seed(), FIRST);
        Path images = Files.createDirectory(folder.resolve("images"));
        Path masks = Files.createDirectory(folder.resolve("masks"));
        Path authentic = Files.createDirectory(folder.resolve("authentic"));
        for (int number = 1; number <= set.samples(); number++) {
            String name = String.format(Locale.ROOT, "%06d.png", number);
            if (number % 2 == 0) {
                Files.write(
                        authentic.resolve(name),
                        encoder.png(picture(scenes.chain(number).get(0).before())));
                continue;
            }
            SceneEdit edit = scenes.chain(number).get(0);
            BitSet region = region(edit.changed(Painter.standard()));
            Files.write(images.resolve(name), encoder.png(smoothed(picture(edit.after()), region)));
            Files.write(masks.resolve(name), encoder.png(mask(region)));
        }
    }

    private static Picture picture(Scene scene) {
        Raster raster = Painter.standard().paint(scene);
        return Picture.of(new Size(raster.side(), raster.side()), 3, raster.rgb());
    }

    /** The rectangle around the changed pixels and a margin. */
    private static BitSet region(BitSet changed) {
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

    private static Picture mask(BitSet region) {
        byte[] bytes = new byte[side() * side()];
        region.stream().forEach(pixel -> bytes[pixel] = (byte) 255);
        return Picture.of(new Size(side(), side()), 1, bytes);
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
