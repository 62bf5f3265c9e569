package io.vitharness.data.files;

import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One picture file of a data set, which is a stranger's: neither its size nor its bytes are believed. */
public final class PictureFile {

    private static final long LARGEST = 64L << 20;

    private PictureFile() {}

    /** Its size in bytes, if that is one which a picture may have. */
    public static long size(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0 || size > LARGEST) {
            throw new DataException(
                    file + ": found " + size + " bytes, wanted a picture of 1 to " + LARGEST + " bytes");
        }
        return size;
    }

    /** Its bytes, if they may be a picture. */
    public static Image read(Path file) throws IOException {
        size(file);
        return checked(file.toString(), Image.of(Files.readAllBytes(file)));
    }

    /**
     * The picture, if its bytes are of a known format.
     *
     * @param place where it stands: a file, or a row of a table
     */
    public static Image checked(String place, Image image) throws DataException {
        if (!image.mediaType().startsWith("image/")) {
            throw new DataException(place + ": found no picture but " + image.size()
                    + " bytes of no known format, wanted PNG, JPEG, GIF, WebP, BMP or TIFF");
        }
        return image;
    }
}
