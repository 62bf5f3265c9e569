package io.vitharness.pipeline.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.plan.PlannedModel;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.suite.ModelEntry;
import io.vitharness.pipeline.suite.YamlNode;
import io.vitharness.report.Json;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.RunFolder;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** Trainings in shells that stand for a JVM: what is said of one that dies, and what is left to go on with. */
class TrainingTest {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String READ = "read -r order; ";

    @TempDir
    private Path folder;

    private final List<Event> events = new ArrayList<>();

    @Test
    void aProcessThatDiesOfNativeCodeIsToldWithItsLogAndItsCrashLog() throws Exception {
        String dying = READ + says(step(3)) + "echo trouble >&2; touch \"$0/hs_err_pid$$.log\"; kill -SEGV $$";

        assertThatThrownBy(() -> train(dying))
                .isInstanceOf(ModelException.class)
                .satisfies(fault -> {
                    String message = String.valueOf(fault.getMessage());
                    assertThat(message)
                            .startsWith(
                                    "training stopped before its end: the model's process ended with status 139; its"
                                            + " log is "
                                            + checkpoint().resolve("training.log") + ", its crash log is "
                                            + TEMPORARY.resolve("hs_err_pid"))
                            .endsWith("; a resumed run goes on from the last checkpoint");
                    Files.delete(Path.of(message.replaceAll(".*its crash log is (.*\\.log);.*", "$1")));
                });
        assertThat(checkpoint().resolve("training.log")).hasContent("trouble");
    }

    @Test
    void whatAProcessLeftThatDiedIsGoneOnWith() throws Exception {
        assertThatThrownBy(
                        () -> train(READ + says(step(3)) + "echo half > \"" + checkpoint() + "/kept\"; kill -KILL $$"))
                .hasMessageContaining("ended with status 137");
        assertThat(checkpoint().resolve("done.json")).doesNotExist();

        Path trained = train(READ + "test -f \"" + checkpoint() + "/kept\" || exit 1; " + says(step(4))
                + says(new Message.Trained(OptionalLong.empty())));

        assertThat(trained).isEqualTo(checkpoint());
        Checkpoint checkpoint = new Checkpoint(trained, "recipe");
        assertThat(checkpoint.done().steps()).isEqualTo(4);
        assertThat(checkpoint.curve()).containsOnlyKeys(3, 4);
        assertThat(events).last().isInstanceOf(Event.TrainingFinished.class);
    }

    private static Message step(int step) {
        return new Message.Step("only", step, 4, Map.of("loss", 0.5));
    }

    private static String says(Message message) {
        return "echo '" + Json.line(message) + "'; ";
    }

    private Path checkpoint() {
        return folder.resolve("work").resolve("checkpoints").resolve("recipe");
    }

    private Path train(String shell) throws Exception {
        ChildCommand child = () -> List.of("sh", "-c", shell, TEMPORARY.toString());
        Site site = new Site(folder.resolve("suite.yaml"), folder.resolve("work"), List.of(), 1, 7, child);
        return new Training(site, events::add, System::nanoTime).train(model(), new RunFolder(folder.resolve("run")));
    }

    private static PlannedModel model() {
        YamlNode config = new YamlNode.Mapping(new YamlNode.Place(1, 1), Map.of(), Map.of());
        ModelEntry entry = new ModelEntry(
                "m",
                "absent",
                config,
                Optional.empty(),
                OptionalInt.empty(),
                ModelEntry.Isolation.SHARED,
                Optional.empty(),
                List.of());
        ModelPlan plan = new ModelPlan(
                "m", "absent", JsonNodeFactory.instance.objectNode(), Optional.of("recipe"), Optional.empty());
        Installed<ModelProvider<?>> plugin =
                new Installed<>(new Absent(), "1", Path.of("absent.jar"), TrainingTest.class.getClassLoader());
        return new PlannedModel(
                plan, entry, plugin, new Absent.Config(), Device.parse("cpu"), Optional.of("recipe"), false);
    }

    /** Its work is done by the shell. */
    private static final class Absent implements ModelProvider<Absent.Config> {

        record Config() {}

        @Override
        public String id() {
            return "absent";
        }

        @Override
        public String summary() {
            return "Is never called.";
        }

        @Override
        public Class<Config> configType() {
            return Config.class;
        }

        @Override
        public Model open(Config config, Workshop workshop) throws ModelException {
            throw ModelException.permanent("no model is opened here");
        }
    }
}
