package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Forgery;
import io.vitharness.data.scene.Painter;
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
                        encoder.png(
                                Forgery.authentic(scenes.chain(number).get(0).before())));
                continue;
            }
            Forgery forgery = Forgery.of(scenes.chain(number).get(0));
            Files.write(images.resolve(name), encoder.png(forgery.picture()));
            Files.write(masks.resolve(name), encoder.png(mask(forgery.region())));
        }
    }

    private static Picture mask(BitSet region) {
        int side = Painter.standard().side();
        byte[] bytes = new byte[side * side];
        region.stream().forEach(pixel -> bytes[pixel] = (byte) 255);
        return Picture.of(new Size(side, side), 1, bytes);
    }
}
