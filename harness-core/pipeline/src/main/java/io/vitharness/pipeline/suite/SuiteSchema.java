package io.vitharness.pipeline.suite;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of suites, made of the records; editors complete and check suites by it. */
public final class SuiteSchema {

    private final SchemaGenerator generator;
    private final ConfigTypes plugins;

    /** The keys of these plugins are part of the schema; those of others are free. */
    public SuiteSchema(ConfigTypes plugins) {
        this.plugins = plugins;
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(Option.INLINE_ALL_SCHEMAS)
                .without(Option.FLATTENED_OPTIONALS);
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(SuiteSchema::definition)
                .withAdditionalPropertiesResolver(SuiteSchema::furtherKeys)
                .withPropertySorter(Comparator.comparingInt(SuiteSchema::index));
        builder.forFields()
                .withPropertyNameOverrideResolver(field -> Keys.kebab(field.getDeclaredName()))
                .withNullableCheck(field -> false)
                .withRequiredCheck(SuiteSchema::isRequired)
                .withDescriptionResolver(SuiteSchema::description)
                .withDefaultResolver(SuiteSchema::preset);
        this.generator = new SchemaGenerator(builder.build());
    }

    /** The same text for the same plugins. */
    public JsonNode generate() {
        ObjectNode schema = generator.generateSchema(Suite.class);
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ObjectNode benchmark = entry(properties, "benchmarks");
        require(entry(properties, "models"), plugins.models());
        require((ObjectNode) benchmark.get("properties").get("judge"), plugins.judges());
        require(benchmark, plugins.benchmarks());
        ArrayNode required = (ArrayNode) schema.get("required");
        required.add("models").add("benchmarks");
        return schema;
    }

    private static ObjectNode entry(ObjectNode properties, String key) {
        return (ObjectNode) properties.get(key).get("items");
    }

    // for each plugin: if this is its id, then these are its keys
    private void require(ObjectNode entry, Map<String, Class<? extends Record>> types) {
        if (types.isEmpty()) {
            return;
        }
        ObjectNode plugin = (ObjectNode) entry.get("properties").get("plugin");
        types.keySet().forEach(plugin.putArray("enum")::add);
        ArrayNode rules = entry.putArray("allOf");
        types.forEach((id, type) -> {
            ObjectNode rule = rules.addObject();
            ObjectNode condition = rule.putObject("if");
            condition.putObject("properties").putObject("plugin").put("const", id);
            condition.putArray("required").add("plugin");
            ObjectNode config = generator.generateSchema(type);
            config.remove("$schema");
            rule.putObject("then").putObject("properties").set("config", config);
        });
    }

    private static @Nullable CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() == Optional.class) {
            return new CustomDefinition(
                    context.createDefinition(type.getTypeParameters().get(0)), true);
        }
        return SchemaForms.of(type.getErasedType())
                .map(form -> new CustomDefinition(form, true))
                .orElse(null);
    }

    // a record has its components and no other key
    private static @Nullable Type furtherKeys(TypeScope scope) {
        Class<?> type = scope.getType().getErasedType();
        return type.isRecord() && SchemaForms.of(type).isEmpty() ? Void.class : null;
    }

    private static int index(MemberScope<?, ?> member) {
        RecordComponent[] components = components(member);
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(member.getDeclaredName())) {
                return i;
            }
        }
        return components.length;
    }

    private static boolean isRequired(FieldScope field) {
        return component(field)
                .filter(component -> !component.isAnnotationPresent(Default.class))
                .filter(component -> ValueBinding.absent(component.getType()).isEmpty())
                .isPresent();
    }

    private static @Nullable String description(FieldScope field) {
        return component(field)
                .map(component -> component.getAnnotation(Doc.class))
                .map(Doc::value)
                .orElse(null);
    }

    private static @Nullable Object preset(FieldScope field) {
        return component(field)
                .map(component -> component.getAnnotation(Default.class))
                .flatMap(preset -> YamlReader.parse(preset.value(), new Problems("default")))
                .map(EffectiveConfiguration::of)
                .orElse(null);
    }

    private static Optional<RecordComponent> component(FieldScope field) {
        return Arrays.stream(components(field))
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .findFirst();
    }

    private static RecordComponent[] components(MemberScope<?, ?> member) {
        RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
        return components == null ? new RecordComponent[0] : components;
    }
}
