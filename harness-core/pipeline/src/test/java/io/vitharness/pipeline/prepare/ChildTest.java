package io.vitharness.pipeline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Test
    void aChildThatFellOverNativeCodeIsToldWithItsCrashLog(@TempDir Path folder) throws Exception {
        String dying = "read -r order; echo \"{}\"; touch \"$0/hs_err_pid$$.log\"; exit 134";
        ChildCommand command = () -> List.of("sh", "-c", dying, TEMPORARY.toString());
        Order order = new Order(Order.TRAIN, "suite.yaml", List.of(), "m", "recipe", "cpu", 1, folder.toString(), 7);
        try (Child child = Child.start(command, folder.resolve("training.log"), order)) {
            assertThat(child.next()).isEmpty();

            String obituary = child.obituary();

            String start = "the model's process ended with status 134; its log is " + folder.resolve("training.log")
                    + ", its crash log is ";
            assertThat(obituary).startsWith(start + TEMPORARY.resolve("hs_err_pid"));
            Files.delete(Path.of(obituary.substring(start.length())));
        }
    }
}
