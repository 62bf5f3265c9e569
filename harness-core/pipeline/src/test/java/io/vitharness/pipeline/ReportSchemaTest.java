package io.vitharness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vitharness.report.Json;
import io.vitharness.report.PairedData;
import io.vitharness.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON Schema of reports is made of the records; run with {@code -Dschema.write=true} after changing them. */
class ReportSchemaTest {

    private static final Path PUBLISHED =
            Path.of("..", "report", "src", "main", "resources", "io", "vitharness", "report", "report.schema.json");
    private static final Map<Class<?>, String> NUMBERS =
            Map.of(OptionalDouble.class, "number", OptionalLong.class, "integer");

    @Test
    void publishedSchemaIsThatOfTheRecords() throws Exception {
        JsonNode schema = generate();
        if (Boolean.getBoolean("schema.write")) {
            Json.write(PUBLISHED, schema);
        }

        assertThat(Files.readString(PUBLISHED)).isEqualTo(Json.page(schema) + "\n");
    }

    @Test
    void aReportFitsTheSchema() throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED));
        String report = Json.page(SampleReports.complete());

        assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(report.replace("\"count\" : 8", "\"count\" : \"eight\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(report.replace("\"ledger\"", "\"leger\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static JsonNode generate() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(Option.FLATTENED_OPTIONALS);
        builder.forTypesInGeneral().withCustomDefinitionProvider(ReportSchemaTest::definition);
        builder.forFields()
                .withRequiredCheck(field -> true)
                .withNullableCheck(field -> field.getType().getErasedType() == Optional.class);
        ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(Report.class);
        open(schema);
        return schema;
    }

    // the generator closes what only chooses between forms, and with it shuts out what the forms allow
    private static void open(JsonNode node) {
        if (node instanceof ObjectNode object && (object.has("anyOf") || object.has("oneOf"))) {
            object.remove("additionalProperties");
        }
        node.forEach(ReportSchemaTest::open);
    }

    private static @Nullable CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        if (erased == JsonNode.class) {
            return new CustomDefinition(JsonNodeFactory.instance.objectNode().put("additionalProperties", true), true);
        }
        if (NUMBERS.containsKey(erased)) {
            ObjectNode number = JsonNodeFactory.instance.objectNode();
            number.putArray("type").add(NUMBERS.get(erased)).add("null");
            return new CustomDefinition(number, true);
        }
        return erased == PairedData.class ? new CustomDefinition(pairs(), true) : null;
    }

    private static ObjectNode pairs() {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        var kinds = either.putArray("oneOf");
        for (List<String> kind : List.of(
                List.of("right-wrong", "units", "string", "outcomes"), List.of("replicates", "values", "number"))) {
            ObjectNode form = kinds.addObject();
            form.put("type", "object");
            ObjectNode properties = form.putObject("properties");
            properties.putObject("kind").put("const", kind.get(0));
            properties
                    .putObject(kind.get(1))
                    .put("type", "array")
                    .putObject("items")
                    .put("type", kind.get(2));
            if (kind.size() > 3) {
                properties.putObject(kind.get(3)).put("type", "string").put("pattern", "^[01]*$");
            }
            form.putArray("required").add("kind").add(kind.get(1));
            form.put("additionalProperties", false);
        }
        return either;
    }
}
