package io.vitharness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {

    @Test
    void everyCommandHasHelpAndNoTroubleToShowIt() {
        List<List<String>> commands = new ArrayList<>();
        collect(new CommandLine(new Main()), List.of(), commands);

        assertThat(commands).hasSizeGreaterThan(15);
        for (List<String> command : commands) {
            List<String> words = new ArrayList<>(command);
            words.add("--help");
            Said said = Said.by(words.toArray(String[]::new));
            assertThat(said.exit()).as(command.toString()).isZero();
            assertThat(said.err()).as(command.toString()).isEmpty();
            assertThat(said.out()).contains("Usage: " + ("harness " + String.join(" ", command)).strip());
        }
    }

    private static void collect(CommandLine line, List<String> name, List<List<String>> commands) {
        commands.add(name);
        line.getSubcommands().forEach((word, below) -> {
            List<String> words = new ArrayList<>(name);
            words.add(word);
            if (!below.getCommandSpec().usageMessage().hidden()) {
                collect(below, List.copyOf(words), commands);
            }
        });
    }
}
