package io.vitharness.data.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The annotations of 180 sessions of MagicBrush's dev split; the figures are in the expected.json beside them. */
class MagicBrushDevGoldenTest {

    private static final Pattern WORD = Pattern.compile("\\S+");

    @Test
    void sessionsTurnsAndChainsAreAsCounted() throws IOException {
        Path folder = folder();
        JsonNode wanted = JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")));

        List<EditTurn> turns = EditSessions.read(folder);

        assertThat(turns).hasSize(wanted.path("turns").intValue());
        assertThat(turns.stream().map(EditTurn::session).distinct())
                .hasSize(wanted.path("sessions").intValue());
        wanted.path("turns_per_session")
                .properties()
                .forEach(entry -> assertThat(turns.stream()
                                .filter(turn -> turn.number() == 1 && turn.turns() == Integer.parseInt(entry.getKey())))
                        .hasSize(entry.getValue().intValue()));
        assertThat(turns.stream()
                        .mapToInt(turn ->
                                (int) WORD.matcher(turn.instruction()).results().count())
                        .average()
                        .orElseThrow())
                .isEqualTo(wanted.path("mean_instruction_words").doubleValue());
    }

    @Test
    void everyOutputIsDescribedTwice() throws IOException {
        assertThat(EditSessions.read(folder()).stream()
                        .collect(Collectors.groupingBy(turn -> turn.captions().keySet())))
                .containsOnlyKeys(Set.of("global", "local"));
    }

    private static Path folder() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("mvnw"))) {
            path = path.getParent();
        }
        Path folder = path.resolveSibling("shared").resolve("data").resolve("magicbrush-dev");
        assumeThat(folder)
                .as("the shared data folder %s is absent: golden test skipped", folder)
                .isDirectory();
        return folder;
    }
}
