package io.vitharness.pipeline.suite;

import io.vitharness.spi.ByteSize;
import io.vitharness.spi.Device;
import io.vitharness.spi.Secret;
import io.vitharness.spi.Share;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The inverse of {@link RecordBinder}: a bound record as the keys and values that were understood, defaults filled in.
 * Secrets are {@code ***}, passwords in addresses too; paths below the suite's folder are relative to it; keys without
 * a value are left out.
 */
public final class EffectiveConfiguration {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Path folder;
    private final boolean showsPaths;

    EffectiveConfiguration(Path folder) {
        this(folder, true);
    }

    private EffectiveConfiguration(Path folder, boolean showsPaths) {
        this.folder = folder;
        this.showsPaths = showsPaths;
    }

    /** The same without paths: they tell where files are, never what is in them. */
    public EffectiveConfiguration withoutPaths() {
        return new EffectiveConfiguration(folder, false);
    }

    public ObjectNode of(Record configuration) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : configuration.getClass().getRecordComponents()) {
            value(read(component, configuration))
                    .ifPresent(value -> object.set(Keys.kebab(component.getName()), value));
        }
        return object;
    }

    /** A piece of YAML as it was written. */
    public static JsonNode of(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.quoted() ? JSON.stringNode(scalar.text()) : plain(scalar.text());
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        ObjectNode object = JSON.objectNode();
        ((YamlNode.Mapping) node).entries().forEach((key, value) -> object.set(key, of(value)));
        return object;
    }

    private Optional<JsonNode> value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(this::value);
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? value(number.getAsInt()) : Optional.empty();
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? value(number.getAsLong()) : Optional.empty();
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? value(number.getAsDouble()) : Optional.empty();
        }
        return value instanceof Path && !showsPaths ? Optional.empty() : Optional.of(present(value));
    }

    private JsonNode present(Object value) {
        if (value instanceof Collection<?> items) {
            ArrayNode array = JSON.arrayNode();
            items.forEach(item -> value(item).ifPresent(array::add));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JSON.objectNode();
            map.forEach((key, item) -> value(item).ifPresent(node -> object.set(key.toString(), node)));
            return object;
        }
        if (value instanceof YamlNode node) {
            return of(node);
        }
        return value instanceof Number || value instanceof Boolean ? primitive(value) : word(value);
    }

    private static JsonNode primitive(Object value) {
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        return value instanceof Double number ? JSON.numberNode(number) : JSON.numberNode(((Number) value).longValue());
    }

    private JsonNode word(Object value) {
        if (value instanceof Secret) {
            return JSON.stringNode("***");
        }
        if (value instanceof Path path) {
            return JSON.stringNode(shown(path));
        }
        if (value instanceof URI address) {
            return JSON.stringNode(address.toString().replaceFirst("//[^/@]*@", "//***@"));
        }
        if (value instanceof Duration duration) {
            return JSON.stringNode(Durations.format(duration));
        }
        if (value instanceof Share share) {
            return JSON.stringNode(percent(share));
        }
        if (value instanceof ByteSize size) {
            return JSON.numberNode(size.bytes());
        }
        if (value instanceof Enum<?> constant) {
            return JSON.stringNode(Keys.kebab(constant.name()));
        }
        boolean isNested = value instanceof Record && !(value instanceof Device);
        return isNested ? of((Record) value) : JSON.stringNode(value.toString());
    }

    private String shown(Path path) {
        Path relative = path.startsWith(folder) && !path.equals(folder) ? folder.relativize(path) : path;
        return relative.toString().replace('\\', '/');
    }

    private static String percent(Share share) {
        return BigDecimal.valueOf(share.value())
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    // the core schema of YAML 1.2, which is that of JSON for these
    private static JsonNode plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (text.matches("-?(0|[1-9]\\d{0,30})")) {
            return JSON.numberNode(new BigInteger(text));
        }
        if (text.matches("-?(0|[1-9]\\d{0,15})\\.\\d{1,15}")) {
            return JSON.numberNode(Double.parseDouble(text));
        }
        return JSON.stringNode(text);
    }

    private static Object read(RecordComponent component, Record configuration) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // plugins may keep their configuration package-private
            return accessor.invoke(configuration);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("'" + component.getName() + "' cannot be read", e);
        }
    }
}
