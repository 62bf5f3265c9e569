package io.vitharness.spi;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes; written {@code 512}, {@code 20MB} or {@code 1GiB} in YAML. */
public record ByteSize(long bytes) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*([kKMG]?)(i?)[bB]?");

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size cannot be negative but is " + bytes);
        }
    }

    /** Reads a whole number with an optional unit: k, M, G by thousands, ki, Mi, Gi by 1,024. */
    public static ByteSize parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("a size is written '512', '20MB' or '1GiB' but is '" + text + "'");
        }
        long step = form.group(3).isEmpty() ? 1000 : 1024;
        long unit = switch (form.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> step;
            case "m" -> step * step;
            case "g" -> step * step * step;
            default -> 1;
        };
        return new ByteSize(Math.multiplyExact(Long.parseLong(form.group(1)), unit));
    }
}
