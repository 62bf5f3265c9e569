package io.vitharness.data.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over files, texts and bytes, in the order in which they are added; not for several threads. */
public final class DataDigest {

    private final MessageDigest digest = sha256();

    /** Adds a file's name and its bytes. */
    public DataDigest add(Path file) throws IOException {
        add(String.valueOf(file.getFileName()));
        return addBytes(file);
    }

    /** Adds a file's bytes without its name, for files that users may rename. */
    public DataDigest addBytes(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return this;
    }

    /** Adds a line of text. */
    public DataDigest add(String line) {
        return add((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes as they are. */
    public DataDigest add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** 64 hexadecimal digits, once, at the end. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
