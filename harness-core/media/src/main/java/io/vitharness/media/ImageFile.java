package io.vitharness.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Runs the readers of {@code javax.imageio} on untrusted bytes: the JDK's own, and for WebP whichever is on the class
 * path. Asking for the JDK's by name keeps pixels the same whatever else is installed.
 */
final class ImageFile {

    private static final String JDK_READERS = "java.desktop";

    private ImageFile() {}

    /** One decoding step of a reader. */
    interface Step<T> {
        T run(ImageReader reader) throws IOException;
    }

    static Picture picture(PictureFormat format, byte[] bytes) throws PictureException {
        BufferedImage image = read(format, bytes, reader -> reader.read(0));
        return Rasters.picture(image.getRaster(), image.getColorModel());
    }

    /** The stored numbers, with no colour conversion. */
    static Raster raster(PictureFormat format, byte[] bytes) throws PictureException {
        List<String> warnings = new ArrayList<>();
        Raster raster = read(format, bytes, reader -> {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            return reader.readRaster(0, reader.getDefaultReadParam());
        });
        // the JDK fills the rest with grey and merely warns; a picture that is half grey is no picture
        for (String warning : warnings) {
            if (isTruncation(warning)) {
                throw new PictureException("truncated " + format + ": " + warning);
            }
        }
        return raster;
    }

    static <T> T read(PictureFormat format, byte[] bytes, Step<T> step) throws PictureException {
        ImageReader reader = reader(format);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return step.run(reader);
        } catch (IOException | RuntimeException e) {
            // the readers throw all kinds of unchecked exceptions on damaged files
            throw new PictureException("damaged " + format + ": " + e, e);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isTruncation(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature end") || text.contains("truncated");
    }

    private static ImageReader reader(PictureFormat format) throws PictureException {
        Iterator<ImageReaderSpi> readers = format == PictureFormat.WEBP ? installed() : builtIn();
        while (readers.hasNext()) {
            ImageReaderSpi candidate = readers.next();
            if (reads(candidate, format)) {
                return open(candidate, format);
            }
        }
        throw new PictureException("no reader for " + format + " is installed; WebP needs the TwelveMonkeys"
                + " imageio-webp jar on the class path, the others the module java.desktop");
    }

    private static Iterator<ImageReaderSpi> installed() {
        return ServiceLoader.load(ImageReaderSpi.class, ImageFile.class.getClassLoader())
                .iterator();
    }

    private static Iterator<ImageReaderSpi> builtIn() {
        return IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, ImageFile::isBuiltIn, true);
    }

    private static boolean isBuiltIn(Object reader) {
        return JDK_READERS.equals(reader.getClass().getModule().getName());
    }

    private static boolean reads(ImageReaderSpi candidate, PictureFormat format) {
        String name = format.name().toLowerCase(Locale.ROOT);
        return Arrays.stream(candidate.getFormatNames()).anyMatch(name::equalsIgnoreCase);
    }

    private static ImageReader open(ImageReaderSpi candidate, PictureFormat format) throws PictureException {
        try {
            return candidate.createReaderInstance();
        } catch (IOException e) {
            throw new PictureException("the reader for " + format + " cannot start: " + e.getMessage(), e);
        }
    }
}
