package io.vitharness.spi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the user wants a model to run. Only {@link Kind#AUTO} allows an engine to fall back; what was really used is
 * told by the model's card.
 *
 * @param index which GPU, counted from 0; 0 for the other kinds
 */
public record Device(Kind kind, int index) {

    private static final Pattern GPU = Pattern.compile("gpu(?::(\\d{1,3}))?");

    /** What the user asked for. */
    public enum Kind {
        AUTO,
        CPU,
        GPU
    }

    /** Reads {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}. */
    public static Device parse(String text) {
        if (text.equals("auto")) {
            return new Device(Kind.AUTO, 0);
        }
        if (text.equals("cpu")) {
            return new Device(Kind.CPU, 0);
        }
        Matcher gpu = GPU.matcher(text);
        if (gpu.matches()) {
            return new Device(Kind.GPU, gpu.group(1) == null ? 0 : Integer.parseInt(gpu.group(1)));
        }
        throw new IllegalArgumentException("a device is 'auto', 'cpu', 'gpu' or 'gpu:N' but is '" + text + "'");
    }

    @Override
    public String toString() {
        return switch (kind) {
            case AUTO -> "auto";
            case CPU -> "cpu";
            case GPU -> "gpu:" + index;
        };
    }
}
