package io.vitharness.spi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The encoded bytes of a picture file (PNG, JPEG, ...), undecoded and untrusted. Immutable; equal when the bytes are equal. */
public final class Image {

    private final byte[] bytes;
    private final String sha256;

    private Image(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = digest(bytes);
    }

    /** Copies the given bytes. */
    public static Image of(byte[] bytes) {
        return new Image(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Reads the bytes without copying them. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    public int size() {
        return bytes.length;
    }

    /** 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** The media type told by the first bytes, {@code application/octet-stream} when they are of no known picture format. */
    public String mediaType() {
        if (startsWith(0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (startsWith(0, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        if (startsWith(0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        if (startsWith(0, 'R', 'I', 'F', 'F') && startsWith(8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        }
        if (startsWith(0, 'B', 'M')) {
            return "image/bmp";
        }
        if (startsWith(0, 'I', 'I', 42, 0) || startsWith(0, 'M', 'M', 0, 42)) {
            return "image/tiff";
        }
        return "application/octet-stream";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && sha256.equals(image.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return mediaType() + " of " + bytes.length + " bytes, sha256 " + sha256;
    }

    private boolean startsWith(int offset, int... magic) {
        if (bytes.length < offset + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[offset + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
