package io.vitharness.media;

import java.util.Arrays;

/**
 * A decoded picture: rows from the top, pixels from the left, 8 bits per channel, channels interleaved. One channel is
 * grey, two are grey and alpha, three are red, green, blue, four are those and alpha (not premultiplied). Immutable,
 * so it may be shared between threads; equal when size, channels and all bytes are equal.
 */
public final class Picture {

    private final Size size;
    private final int channels;
    private final byte[] bytes;

    private Picture(Size size, int channels, byte[] bytes) {
        this.size = size;
        this.channels = channels;
        this.bytes = bytes;
    }

    /**
     * Copies {@code width * height * channels} bytes.
     *
     * @throws IllegalArgumentException for any other number of bytes, or channels other than 1 to 4
     */
    public static Picture of(Size size, int channels, byte[] bytes) {
        return wrap(size, channels, bytes.clone());
    }

    /** A picture of one colour: as many values of 0..255 as the picture shall have channels. */
    public static Picture uniform(Size size, int... colour) {
        byte[] bytes = allocate(size, colour.length);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) requireSample(colour[i % colour.length]);
        }
        return wrap(size, colour.length, bytes);
    }

    /** Takes the array over: the caller must forget it. */
    static Picture wrap(Size size, int channels, byte[] bytes) {
        requireChannels(channels);
        if (bytes.length != size.pixels() * channels) {
            throw new IllegalArgumentException("a picture of " + size + " pixels and " + channels + " channels has "
                    + size.pixels() * channels + " bytes, not " + bytes.length);
        }
        return new Picture(size, channels, bytes);
    }

    /** Zeros for a picture, which must fit an array. */
    static byte[] allocate(Size size, int channels) {
        requireChannels(channels);
        long length = size.pixels() * channels;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a picture of " + size + " pixels and " + channels
                    + " channels is too large for an array of " + (Integer.MAX_VALUE - 8) + " bytes");
        }
        return new byte[(int) length];
    }

    public Size size() {
        return size;
    }

    public int width() {
        return size.width();
    }

    public int height() {
        return size.height();
    }

    public int channels() {
        return channels;
    }

    /** 0..255: one channel of one pixel. */
    public int sample(int x, int y, int channel) {
        if (!contains(x, y) || channel < 0 || channel >= channels) {
            throw new IndexOutOfBoundsException("no channel " + channel + " at (" + x + ", " + y + ") in " + this);
        }
        return bytes[(y * width() + x) * channels + channel] & 0xff;
    }

    /** A copy of the interleaved bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for reading only. */
    byte[] shared() {
        return bytes;
    }

    /** Red, green and blue as Pillow's {@code convert("RGB")}: alpha is dropped, not blended; grey is repeated. */
    public Picture toRgb() {
        return channels == 3 ? this : Channels.rgb(this);
    }

    /** One channel as Pillow's {@code convert("L")}: ITU-R 601-2 luma in 16-bit fixed point; alpha is dropped. */
    public Picture toGrey() {
        return channels == 1 ? this : Channels.grey(this);
    }

    /**
     * The pixels of a rectangle within this picture.
     *
     * @throws IllegalArgumentException when it reaches outside
     */
    public Picture crop(int left, int top, Size part) {
        requireInside(left, top, part);
        byte[] cut = allocate(part, channels);
        int row = part.width() * channels;
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(bytes, ((top + y) * width() + left) * channels, cut, y * row, row);
        }
        return wrap(part, channels, cut);
    }

    /**
     * This picture with another laid over it, its top left corner at a place; alpha is copied, not blended.
     *
     * @throws IllegalArgumentException when the other reaches outside or has other channels
     */
    public Picture with(Picture other, int left, int top) {
        requireInside(left, top, other.size);
        if (other.channels != channels) {
            throw new IllegalArgumentException(other + " cannot be laid over " + this + ": other channels");
        }
        byte[] changed = bytes.clone();
        int row = other.width() * channels;
        for (int y = 0; y < other.height(); y++) {
            System.arraycopy(other.bytes, y * row, changed, ((top + y) * width() + left) * channels, row);
        }
        return wrap(size, channels, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture
                && size.equals(picture.size)
                && channels == picture.channels
                && Arrays.equals(bytes, picture.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "a picture of " + size + " pixels and " + channels + " channels";
    }

    private boolean contains(int x, int y) {
        return x >= 0 && y >= 0 && x < width() && y < height();
    }

    private void requireInside(int left, int top, Size part) {
        boolean inside = left >= 0 && top >= 0 && left <= width() - part.width() && top <= height() - part.height();
        if (!inside) {
            throw new IllegalArgumentException(part + " pixels at (" + left + ", " + top + ") are not inside " + this);
        }
    }

    private static void requireChannels(int channels) {
        if (channels < 1 || channels > 4) {
            throw new IllegalArgumentException("a picture has 1 to 4 channels, not " + channels);
        }
    }

    private static int requireSample(int value) {
        if (value < 0 || value > 255) {
            throw new IllegalArgumentException("a colour's channel must be 0 to 255 but is " + value);
        }
        return value;
    }
}
