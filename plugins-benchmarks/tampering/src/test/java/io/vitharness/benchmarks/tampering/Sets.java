package io.vitharness.benchmarks.tampering;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small sets; pictures are 8 x 8 pixels, masks white in their left columns. */
final class Sets {

    private final Path folder;
    private int rgb = 0x102030;

    Sets(Path folder) {
        this.folder = folder;
    }

    /** Three tampered pictures and two authentic ones in folders of our layout. */
    static Path five(Path folder) {
        return new Sets(folder)
                .pictures("images/a.png", "images/b.png", "images/c.png", "authentic/d.png", "authentic/e.png")
                .mask("masks/a.png", 3)
                .mask("masks/b_mask.png", 4)
                .mask("masks/c_gt.png", 5)
                .folder();
    }

    Sets pictures(String... names) {
        for (String name : names) {
            rgb += 0x010101;
            file(name, Pictures.png(8, 8, rgb));
        }
        return this;
    }

    /** White where x is below the limit, else black. */
    Sets mask(String name, int limit) {
        return mask(name, limit, 255);
    }

    Sets mask(String name, int limit, int value) {
        byte[] bytes = new byte[64];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 8 < limit ? value : 0);
        }
        return file(name, new PictureEncoder().png(Picture.of(new Size(8, 8), 1, bytes)));
    }

    Sets text(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Sets file(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }
}
