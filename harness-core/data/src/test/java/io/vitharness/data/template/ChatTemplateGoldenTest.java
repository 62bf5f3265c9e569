package io.vitharness.data.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of {@code chat-templates}, by transformers 5.18 and Jinja 2. */
class ChatTemplateGoldenTest {

    @TestFactory
    List<DynamicTest> everyCaseRendersAsTheReference() throws IOException {
        Path file = repository().resolveSibling("shared/fixtures/chat-templates/cases.json");
        assumeThat(file)
                .as("the shared fixture %s is absent: golden test skipped", file)
                .isRegularFile();
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode row :
                JsonMapper.shared().readTree(Files.readAllBytes(file)).path("cases")) {
            tests.add(dynamicTest(row.path("name").asString(), () -> check(row)));
        }
        return tests;
    }

    private static void check(JsonNode row) throws TemplateException {
        Template template = Template.parse(row.path("chat_template").asString());
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("tools", Values.NONE);
        row.path("variables").properties().forEach(entry -> variables.put(entry.getKey(), value(entry.getValue())));
        variables.put("messages", value(row.path("messages")));
        variables.put("add_generation_prompt", row.path("add_generation_prompt").asBoolean());
        LocalDateTime now = LocalDateTime.of(2026, 11, 24, 12, 0);
        if (row.has("error")) {
            String said = row.path("error").asString().replace("TemplateError: ", "");
            assertThatThrownBy(() -> template.render(variables, now)).hasMessageContaining(said);
        } else {
            assertThat(template.render(variables, now))
                    .isEqualTo(row.path("rendered").asString());
        }
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(value(item)));
            return list;
        }
        return node.isString()
                ? node.asString()
                : node.isBoolean() ? node.asBoolean() : node.isNull() ? Values.NONE : (Object) node.asLong();
    }

    private static Path repository() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("mvnw"))) {
            path = path.getParent();
        }
        return path;
    }
}
