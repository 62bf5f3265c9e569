package io.vitharness.cli;

import io.vitharness.pipeline.plan.PluginTypes;
import io.vitharness.pipeline.suite.SuiteSchema;
import io.vitharness.report.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a suite to start from. */
@Command(
        name = "init",
        description = "Writes suite.yaml to start from, and suite.schema.json by which editors complete its keys.",
        mixinStandardHelpOptions = true)
final class InitCommand extends Action {

    @Option(names = "--folder", paramLabel = "FOLDER", description = "Where to write (default: here).")
    private Path folder = Path.of("");

    @Override
    ExitCode act() throws Exception {
        Path suite = folder.resolve("suite.yaml");
        if (Files.exists(suite)) {
            throw new UserException(suite + ": this file exists; nothing was written");
        }
        Path schema = folder.resolve("suite.schema.json");
        try (InputStream template = Main.class.getResourceAsStream("suite.yaml")) {
            if (template == null) {
                throw new IllegalStateException("the jar lacks its suite template");
            }
            Files.createDirectories(folder.toAbsolutePath());
            Files.writeString(suite, new String(template.readAllBytes(), StandardCharsets.UTF_8));
        }
        Json.write(schema, new SuiteSchema(PluginTypes.of(session().catalogue())).generate());
        console().say("wrote " + suite + " and " + schema + "; run it with: harness run " + suite);
        return ExitCode.DONE;
    }
}
