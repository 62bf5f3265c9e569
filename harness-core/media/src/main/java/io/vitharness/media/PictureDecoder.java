package io.vitharness.media;

import java.util.HexFormat;
import java.util.Locale;

/**
 * Decodes PNG, JPEG, GIF (first frame), BMP, TIFF (first page) and WebP files to the pixels that Pillow gives. The
 * header is read first: a file that declares more pixels than allowed is refused before anything is allocated. Samples
 * of more than 8 bits keep their upper 8 (Pillow clips 16-bit grey instead, which turns most of it white). Colour
 * profiles are ignored, as Pillow ignores them. Safe to share between threads.
 */
public final class PictureDecoder {

    /** Room for a picture of 10,000 x 10,000 pixels. */
    public static final long DEFAULT_MAX_PIXELS = 100_000_000;

    private final long maxPixels;

    public PictureDecoder() {
        this(DEFAULT_MAX_PIXELS);
    }

    public PictureDecoder(long maxPixels) {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("'maxPixels' must be at least 1 but is " + maxPixels);
        }
        this.maxPixels = maxPixels;
    }

    /**
     * Reads what the file declares, without decoding it.
     *
     * @throws PictureException for no picture, a damaged header or too many pixels
     */
    public PictureInfo probe(byte[] bytes) throws PictureException {
        PictureFormat format = PictureFormat.of(bytes).orElseThrow(() -> unknown(bytes));
        Header header = format.header(bytes);
        return new PictureInfo(format, size(format, header), header.orientation(), header.isExact());
    }

    /**
     * The pixels as stored; the EXIF orientation is not applied, as Pillow's {@code Image.open} does not.
     *
     * @throws PictureException for no picture, a damaged or truncated one, or too many pixels
     */
    public Picture decode(byte[] bytes) throws PictureException {
        PictureInfo info = probe(bytes);
        Picture picture = switch (info.format()) {
            case JPEG -> JpegPixels.read(bytes);
            case GIF -> GifPixels.read(bytes);
            case TIFF -> TiffPixels.read(bytes);
            case PNG, BMP, WEBP -> ImageFile.picture(info.format(), bytes);
        };
        if (!picture.size().equals(info.size())) {
            throw new PictureException("damaged " + info.format() + ": its header tells " + info.size()
                    + " pixels but it holds " + picture.size());
        }
        return picture;
    }

    /**
     * The picture as a viewer shows it: turned and mirrored as its EXIF orientation tells.
     *
     * @throws PictureException as {@link #decode}
     */
    public Picture decodeUpright(byte[] bytes) throws PictureException {
        return probe(bytes).orientation().upright(decode(bytes));
    }

    private Size size(PictureFormat format, Header header) throws PictureException {
        if (header.width() < 1 || header.height() < 1) {
            throw new PictureException("damaged " + format + ": a picture has at least 1 x 1 pixels but this has "
                    + header.width() + " x " + header.height());
        }
        // neither factor exceeds 32 bits; the quotient avoids their product
        if (header.width() > maxPixels / header.height()) {
            throw new PictureException(String.format(
                    Locale.ROOT,
                    "too large: the %s declares %,d x %,d pixels, more than the %,d allowed",
                    format,
                    header.width(),
                    header.height(),
                    maxPixels));
        }
        return new Size((int) header.width(), (int) header.height());
    }

    private static PictureException unknown(byte[] bytes) {
        String wanted = "; wanted PNG, JPEG, GIF, BMP, TIFF or WebP";
        if (bytes.length == 0) {
            return new PictureException("not a picture: the file is empty" + wanted);
        }
        String start = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(8, bytes.length));
        return new PictureException("not a picture: it begins with the bytes " + start + wanted);
    }
}
