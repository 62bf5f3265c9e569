package io.vitharness.pipeline.suite;

import io.vitharness.spi.ByteSize;
import io.vitharness.spi.Device;
import io.vitharness.spi.Share;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The values that stand in a suite as a single word, and how each is written. A form takes the text and throws
 * IllegalArgumentException saying what would be right.
 */
final class Scalars {

    private static final String NUMBER = "[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?";

    private final Map<Class<?>, Function<String, Object>> forms;

    /** Relative paths are resolved against the folder. */
    Scalars(Path folder) {
        forms = Map.ofEntries(
                Map.entry(String.class, text -> text),
                Map.entry(Boolean.class, Scalars::truth),
                Map.entry(
                        Integer.class,
                        text -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE)
                                .intValueExact()),
                Map.entry(
                        Long.class,
                        text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE).longValueExact()),
                Map.entry(Double.class, Scalars::number),
                Map.entry(Duration.class, Durations::parse),
                Map.entry(Path.class, text -> path(folder, text)),
                Map.entry(URI.class, Scalars::address),
                Map.entry(Share.class, Share::parse),
                Map.entry(ByteSize.class, ByteSize::parse),
                Map.entry(Device.class, Device::parse));
    }

    boolean knows(Class<?> type) {
        return type.isEnum() || forms.containsKey(boxed(type));
    }

    /** Whether the type takes quoted text too; {@code "7"} is no number. */
    static boolean takesQuoted(Class<?> type) {
        return type != Boolean.class && type != boolean.class && !Number.class.isAssignableFrom(boxed(type));
    }

    /** Reads a value of a type that {@link #knows} is true for. */
    Object read(Class<?> type, String text) {
        Function<String, Object> form = forms.get(boxed(type));
        if (form == null) {
            return constant(type, text);
        }
        return form.apply(text);
    }

    static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Keys.kebab(((Enum<?>) constant).name()))
                .toList();
    }

    static Class<?> boxed(Class<?> type) {
        if (type == boolean.class) {
            return Boolean.class;
        }
        if (type == int.class) {
            return Integer.class;
        }
        if (type == long.class) {
            return Long.class;
        }
        return type == double.class ? Double.class : type;
    }

    private static Object constant(Class<?> type, String text) {
        int index = constants(type).indexOf(text);
        if (index < 0) {
            String near = Nearest.of(text, constants(type))
                    .map(word -> "; did you mean '" + word + "'?")
                    .orElse("");
            throw new IllegalArgumentException("must be one of " + String.join(", ", constants(type)) + near);
        }
        return type.getEnumConstants()[index];
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return text.equals("true");
    }

    private static BigInteger whole(String text, long least, long most) {
        if (!text.matches("[-+]?\\d+")) {
            throw new IllegalArgumentException("must be a whole number");
        }
        boolean short20 = text.length() <= 20; // a number of a million digits takes seconds to read
        BigInteger number = short20 ? new BigInteger(text) : BigInteger.TEN.pow(20);
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new IllegalArgumentException("must be a whole number from " + least + " to " + most);
        }
        return number;
    }

    private static Double number(String text) {
        if (!text.matches(NUMBER) || !Double.isFinite(Double.parseDouble(text))) {
            throw new IllegalArgumentException("must be a finite number");
        }
        return Double.valueOf(text);
    }

    private static Path path(Path folder, String text) {
        try {
            if (!text.isBlank()) {
                return folder.resolve(text).normalize();
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("must be a path (" + e.getReason() + ")", e);
        }
        throw new IllegalArgumentException("must be a path");
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "must be an address such as 'http://host:8000/v1' (" + e.getReason() + ")", e);
        }
        throw new IllegalArgumentException("must be an address such as 'http://host:8000/v1'");
    }
}
