package io.vitharness.pipeline.suite;

import io.vitharness.spi.ByteSize;
import io.vitharness.spi.Device;
import io.vitharness.spi.Secret;
import io.vitharness.spi.Share;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How single values look in JSON Schema: the forms that {@link Scalars} reads. */
final class SchemaForms {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(Integer.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(Double.class, "number"),
            Map.entry(OptionalInt.class, "integer"),
            Map.entry(OptionalLong.class, "integer"),
            Map.entry(OptionalDouble.class, "number"),
            Map.entry(Duration.class, "string"),
            Map.entry(Path.class, "string"),
            Map.entry(URI.class, "string"),
            Map.entry(Secret.class, "string"),
            Map.entry(Device.class, "string"),
            Map.entry(YamlNode.class, "object"));
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            Duration.class, "^(?=.)" + Durations.FORM + "$",
            Secret.class, "^\\$\\{env:[A-Za-z_][A-Za-z0-9_]*\\}$",
            Device.class, "^(auto|cpu|gpu(:\\d{1,3})?)$");

    private SchemaForms() {}

    /** Empty for types that hold other types. */
    static Optional<ObjectNode> of(Class<?> raw) {
        Class<?> type = Scalars.boxed(raw);
        ObjectNode form = JSON.objectNode();
        if (type.isEnum()) {
            Scalars.constants(type).forEach(form.putArray("enum")::add);
            return Optional.of(form);
        }
        if (type == Share.class || type == ByteSize.class) {
            form.putArray("type").add("string").add("number"); // 5% or 0.05, 20MB or 512
            return Optional.of(form);
        }
        String name = TYPES.get(type);
        if (name == null) {
            return Optional.empty();
        }
        form.put("type", name);
        String pattern = PATTERNS.get(type);
        if (pattern != null) {
            form.put("pattern", pattern);
        }
        return Optional.of(form);
    }
}
