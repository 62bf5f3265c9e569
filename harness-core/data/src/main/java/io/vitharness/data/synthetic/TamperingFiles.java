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
import java.util.List;
import java.util.Locale;

/**
 * Tampered and authentic pictures in turn, in the folders {@code images}, {@code masks} and {@code authentic}; below the
 * first two is a folder for each kind of tampering, which take turns. One object was changed, and around it is the trace
 * of that kind.
 */
final class TamperingFiles implements SetWriter {

    private static final long FIRST = 2L << 40;

    private final PictureEncoder encoder = new PictureEncoder();

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        EditScenes scenes = new EditScenes(set.seed(), FIRST);
        List<Forgery.Kind> kinds = List.of(Forgery.Kind.values());
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
            Forgery.Kind kind = kinds.get(number / 2 % kinds.size());
            Forgery forgery = Forgery.of(scenes.chain(number).get(0), kind);
            Files.write(below(folder, "images", kind).resolve(name), encoder.png(forgery.picture()));
            Files.write(below(folder, "masks", kind).resolve(name), encoder.png(mask(forgery.region())));
        }
    }

    private static Path below(Path folder, String parent, Forgery.Kind kind) throws IOException {
        return Files.createDirectories(folder.resolve(parent).resolve(kind.id()));
    }

    private static Picture mask(BitSet region) {
        int side = Painter.standard().side();
        byte[] bytes = new byte[side * side];
        region.stream().forEach(pixel -> bytes[pixel] = (byte) 255);
        return Picture.of(new Size(side, side), 1, bytes);
    }
}
