package io.vitharness.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Pictures computed by a formula (the one of make_expected.py), and the files beside the tests. */
public final class Patterns {

    private Patterns() {}

    static Picture picture(int width, int height, int channels) {
        byte[] bytes = new byte[width * height * channels];
        int i = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    bytes[i++] = (byte) (x * 7 + y * 13 + c * 61 + (x * y * (c + 3) % 11) * 9);
                }
            }
        }
        return Picture.of(new Size(width, height), channels, bytes);
    }

    public static byte[] resource(String name) {
        try (InputStream stream = Patterns.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    public static List<String> lines(String name) {
        return new String(resource(name), StandardCharsets.UTF_8).lines().toList();
    }

    static String sha256(Picture picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The largest difference of any byte. */
    static int largestDifference(Picture a, Picture b) {
        byte[] left = a.bytes();
        byte[] right = b.bytes();
        int largest = 0;
        for (int i = 0; i < left.length; i++) {
            largest = Math.max(largest, Math.abs((left[i] & 0xff) - (right[i] & 0xff)));
        }
        return largest;
    }
}
