package io.vitharness.pipeline.suite;

import io.vitharness.spi.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Binds the value of one key. */
final class ValueBinding {

    private static final Map<Class<?>, Object> ABSENT = Map.of(
            Optional.class, Optional.empty(),
            OptionalInt.class, OptionalInt.empty(),
            OptionalLong.class, OptionalLong.empty(),
            OptionalDouble.class, OptionalDouble.empty(),
            List.class, List.of(),
            Map.class, Map.of());

    private final Binding records;
    private final SecretForm secrets;
    private final Problems problems;

    ValueBinding(Binding records, SecretForm secrets, Problems problems) {
        this.records = records;
        this.secrets = secrets;
        this.problems = problems;
    }

    /** What a key that is left out stands for; empty when it must not be left out. */
    static Optional<Object> absent(Class<?> type) {
        return Optional.ofNullable(ABSENT.get(type));
    }

    Optional<Object> read(String key, Type type, YamlNode node) {
        Class<?> raw = raw(key, type);
        if (isNothing(node)) {
            problems.add(node.place(), "'" + key + "' has no value; give it one or leave the key out");
            return Optional.empty();
        }
        if (raw == YamlNode.class) {
            return Optional.of(node);
        }
        if (raw == List.class) {
            return list(key, argument(type, 0), node);
        }
        if (raw == Map.class) {
            return map(key, type, node);
        }
        return raw.getSimpleName().startsWith("Optional") ? optional(key, type, node) : single(key, raw, node);
    }

    /** In the words of a message: what stands there. */
    static String found(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return (scalar.quoted() ? "the quoted text '" : "'") + cut(scalar.text()) + "'";
        }
        return node instanceof YamlNode.Sequence ? "a list" : "a mapping";
    }

    static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }

    private Optional<Object> optional(String key, Type type, YamlNode node) {
        if (type == OptionalInt.class) {
            return single(key, int.class, node).map(value -> OptionalInt.of((int) value));
        }
        if (type == OptionalLong.class) {
            return single(key, long.class, node).map(value -> OptionalLong.of((long) value));
        }
        if (type == OptionalDouble.class) {
            return single(key, double.class, node).map(value -> OptionalDouble.of((double) value));
        }
        return read(key, argument(type, 0), node).map(Optional::of);
    }

    private Optional<Object> list(String key, Type type, YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            return wrong(node, "'" + key + "' must be a list but is " + found(node));
        }
        List<Object> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            read(key, type, item).ifPresent(items::add);
        }
        return items.size() == sequence.items().size() ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    private Optional<Object> map(String key, Type type, YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return wrong(node, "'" + key + "' must be a mapping but is " + found(node));
        }
        if (argument(type, 0) != String.class) {
            throw new IllegalStateException("the keys of '" + key + "' must be texts but are " + argument(type, 0));
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        mapping.entries()
                .forEach((name, value) ->
                        read(name, argument(type, 1), value).ifPresent(bound -> entries.put(name, bound)));
        boolean whole = entries.size() == mapping.entries().size();
        return whole ? Optional.of(Collections.unmodifiableMap(entries)) : Optional.empty();
    }

    private Optional<Object> single(String key, Class<?> type, YamlNode node) {
        boolean isScalar = type == Secret.class || records.scalars().knows(type);
        if (!isScalar && type.isRecord()) {
            return records.record(type, node);
        }
        if (!isScalar) {
            throw new IllegalStateException("no key can be bound to '" + key + "' of type " + type.getName());
        }
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return wrong(node, "'" + key + "' must be a single value but is " + found(node));
        }
        return type == Secret.class ? secret(key, scalar) : scalar(key, type, scalar);
    }

    private Optional<Object> secret(String key, YamlNode.Scalar scalar) {
        try {
            return Optional.of(secrets.read(scalar.text()));
        } catch (IllegalArgumentException e) {
            return wrong(scalar, "'" + key + "' " + e.getMessage());
        }
    }

    private Optional<Object> scalar(String key, Class<?> type, YamlNode.Scalar scalar) {
        if (SecretForm.names(scalar.text())) {
            return wrong(scalar, "'" + key + "' is no secret; write its value instead of " + cut(scalar.text()));
        }
        try {
            Object value = records.scalars().read(type, scalar.text());
            if (!scalar.quoted() || Scalars.takesQuoted(type)) {
                return Optional.of(value);
            }
            return wrong(scalar, "'" + key + "' must stand without quotes but is " + found(scalar));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return wrong(scalar, message(key, e, scalar));
        }
    }

    private static String message(String key, RuntimeException e, YamlNode.Scalar scalar) {
        if (e instanceof ArithmeticException) {
            return "'" + key + "' is too large: " + found(scalar);
        }
        String wanted = e.getMessage() == null ? "cannot be read" : e.getMessage();
        String subject = wanted.startsWith("must ") ? "'" + key + "' " : "'" + key + "': ";
        boolean told = wanted.contains(" but is ");
        int hint = wanted.indexOf("; did you mean");
        String found = " but is " + found(scalar);
        if (told) {
            return subject + cutAll(wanted);
        }
        return hint < 0
                ? subject + wanted + found
                : subject + wanted.substring(0, hint) + found + wanted.substring(hint);
    }

    private static String cutAll(String text) {
        return text.length() <= 200 ? text : text.substring(0, 197) + "...";
    }

    private Optional<Object> wrong(YamlNode node, String text) {
        problems.add(node.place(), text);
        return Optional.empty();
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar
                && !scalar.quoted()
                && (scalar.text().isEmpty()
                        || scalar.text().equals("null")
                        || scalar.text().equals("~"));
    }

    private static Class<?> raw(String key, Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        throw new IllegalStateException("no key can be bound to '" + key + "' of type " + type);
    }

    private static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw new IllegalStateException(type + " must say what it holds");
    }
}
