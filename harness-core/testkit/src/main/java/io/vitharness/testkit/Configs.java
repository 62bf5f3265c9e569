package io.vitharness.testkit;

import io.vitharness.spi.ByteSize;
import io.vitharness.spi.Default;
import io.vitharness.spi.Secret;
import io.vitharness.spi.Share;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes configuration records from a few keys, as a suite does: what is not given has its {@link Default}. Values are
 * the texts of YAML; enum constants are written in lower case with hyphens. A record, a list or a map has no text form
 * here but {@code {}} and {@code [a, b]}.
 */
public final class Configs {

    private Configs() {}

    /** The record that an empty configuration gives. */
    public static <C extends Record> C defaults(Class<C> type) {
        return of(type, Map.of());
    }

    /** The record that these keys give; an IllegalArgumentException of the record's own comes through as it is. */
    public static <C extends Record> C of(Class<C> type, Map<String, String> keys) {
        RecordComponent[] components = type.getRecordComponents();
        requireKnown(type, keys);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, Optional.ofNullable(keys.get(component.getName()))))
                .toArray();
        return create(type, values);
    }

    private static void requireKnown(Class<?> type, Map<String, String> keys) {
        TreeSet<String> unknown = new TreeSet<>(keys.keySet());
        List<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " has no key '" + unknown.first() + "'; it has " + known);
        }
    }

    private static Object value(RecordComponent component, Optional<String> given) {
        Optional<String> text = given.or(() ->
                Optional.ofNullable(component.getAnnotation(Default.class)).map(Default::value));
        Type type = component.getGenericType();
        return text.isPresent() ? parse(type, text.get()) : absent(component);
    }

    private static Object absent(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        throw new IllegalArgumentException("the key '" + component.getName() + "' is required");
    }

    /** What a text of YAML means for a component of this type; IllegalArgumentException where it means nothing. */
    static Object parse(Type type, String text) {
        if (type instanceof ParameterizedType generic) {
            return parseGeneric(generic, text.strip());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && text.strip().equals("{}")) {
            return of(plain.asSubclass(Record.class), Map.of());
        }
        return plain.isEnum() ? constant(plain, text) : parseScalar(plain, text);
    }

    private static Object parseGeneric(ParameterizedType type, String text) {
        Type inner = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Optional.class) {
            return Optional.of(parse(inner, text));
        }
        if (type.getRawType() == List.class && text.startsWith("[") && text.endsWith("]")) {
            String items = text.substring(1, text.length() - 1).strip();
            return items.isEmpty()
                    ? List.of()
                    : Arrays.stream(items.split(","))
                            .map(item -> parse(inner, item.strip()))
                            .toList();
        }
        if (type.getRawType() == Map.class && text.equals("{}")) {
            return Map.of();
        }
        throw new IllegalArgumentException("'" + text + "' is no " + type);
    }

    private static Object constant(Class<?> type, String text) {
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .toList();
        int index = known.indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException("'" + text + "' is none of " + known);
        }
        return type.getEnumConstants()[index];
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object parseScalar(Class<?> type, String text) {
        return switch (type.getName()) {
            case "java.lang.String" -> text;
            case "boolean", "java.lang.Boolean" -> truth(text);
            case "int", "java.lang.Integer" -> Integer.valueOf(text);
            case "long", "java.lang.Long" -> Long.valueOf(text);
            case "double", "java.lang.Double" -> Double.valueOf(text);
            case "java.time.Duration" -> duration(text);
            case "java.nio.file.Path" -> Path.of(text);
            case "java.net.URI" -> URI.create(text);
            case "io.vitharness.spi.Secret" -> new Secret(text);
            case "io.vitharness.spi.Share" -> Share.parse(text);
            case "io.vitharness.spi.ByteSize" -> ByteSize.parse(text);
            default -> throw new IllegalArgumentException("a configuration cannot hold a " + type.getName());
        };
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    /** ISO-8601, or a number with ms, s, m or h, as in suites. */
    private static Duration duration(String text) {
        if (text.endsWith("ms")) {
            return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        }
        return Duration.parse(
                text.startsWith("P") ? text : "PT" + text.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    private static <C extends Record> C create(Class<C> type, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<C> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type.getName() + " must refuse values by IllegalArgumentException", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made by its record constructor", e);
        }
    }
}
