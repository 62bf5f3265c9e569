package io.vitharness.pipeline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import io.vitharness.spi.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuiteSchemaTest {

    private static final ConfigTypes PLUGINS =
            new ConfigTypes(Map.of("remote", Remote.class), Map.of("quiz", Quiz.class), Map.of());

    record Remote(
            @Doc("Where it is.") String url,
            Optional<Secret> apiKey,
            @Default("2") int tries) {}

    record Quiz() {}

    @Test
    void goodSuiteFits() {
        assertThat(mistakes("{url: x, api-key: '${env:K}'}")).isEmpty();
    }

    @Test
    void keyThatThePluginDoesNotHaveIsSeen() {
        assertThat(mistakes("{url: x, tris: 3}")).anyMatch(text -> text.contains("tris"));
    }

    @Test
    void literalSecretIsSeen() {
        assertThat(mistakes("{url: x, api-key: sk-1}")).anyMatch(text -> text.contains("api-key"));
    }

    @Test
    void withoutPluginsTheirKeysAreFree() {
        String text = new SuiteSchema(ConfigTypes.NONE).generate().toString();

        assertThat(text).doesNotContain("null").contains("\"description\":\"Id of the model plugin.\"");
        assertThat(mistakes(text, "{anything: [1]}")).isEmpty();
    }

    @Test
    void sameRecordsGiveTheSameText() {
        assertThat(new SuiteSchema(PLUGINS).generate().toString())
                .isEqualTo(new SuiteSchema(PLUGINS).generate().toString())
                .contains("\"description\":\"Where it is.\"")
                .contains("\"tries\":{\"type\":\"integer\",\"default\":2}");
    }

    private static List<String> mistakes(String config) {
        return mistakes(new SuiteSchema(PLUGINS).generate().toString(), config);
    }

    private static List<String> mistakes(String schema, String config) {
        String suite = "suite: s\nmodels: [{name: a, plugin: remote, config: " + config + "}]\n"
                + "benchmarks: [{name: b, plugin: quiz, data: d, limits: {unread: 5%, time: 1h30m}}]\n";
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return validator.validate(suite, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}
