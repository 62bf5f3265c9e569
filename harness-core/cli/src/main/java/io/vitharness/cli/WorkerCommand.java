package io.vitharness.cli;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.prepare.Order;
import io.vitharness.pipeline.prepare.Worker;
import io.vitharness.pipeline.suite.ModelEntry;
import io.vitharness.pipeline.suite.SuiteException;
import io.vitharness.pipeline.suite.SuiteFile;
import io.vitharness.report.Sha256;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.TrainableModelProvider;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;

/** The child process of training and of isolated models; speaks by lines with the harness that started it. */
@Command(name = "worker", hidden = true, description = "Trains or serves one model for the harness that started it.")
final class WorkerCommand extends Action {

    @Override
    ExitCode act() throws Exception {
        PrintStream wire = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err); // whatever else prints must not stand between the messages
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new Worker(in, line -> send(wire, line), this::find).run();
        return ExitCode.DONE;
    }

    private static synchronized void send(PrintStream wire, String line) {
        wire.println(line);
        if (wire.checkError()) {
            throw new IllegalStateException("the harness that started this process is gone");
        }
    }

    private Worker.Found find(Order order) throws ModelException {
        try {
            options().plugins = order.plugins().stream().map(Path::of).toList();
            Session session = session();
            Path path = Path.of(order.suite());
            SuiteFile file = session.suite(path);
            ModelEntry entry = file.suite().models().stream()
                    .filter(model -> model.name().equals(order.model()))
                    .findFirst()
                    .orElseThrow(() -> ModelException.permanent(path + ": there is no model '" + order.model() + "'"));
            Installed<ModelProvider<?>> plugin = Optional.ofNullable(
                            session.catalogue().models().get(entry.plugin()))
                    .orElseThrow(() -> ModelException.permanent("plugin '" + entry.plugin() + "' is gone"));
            Record config = session.binder(path)
                    .bind(plugin.plugin().configType(), entry.config(), file.problems())
                    .orElseThrow(() -> ModelException.permanent(
                            path + ": the keys of model '" + order.model() + "' cannot be read any more"));
            return new Worker.Found(plugin, config, recipe(plugin, config, order.seed()));
        } catch (SuiteException e) {
            throw ModelException.permanent(String.valueOf(e.getMessage()));
        }
    }

    private static String recipe(Installed<ModelProvider<?>> plugin, Record config, long seed) {
        if (plugin.plugin() instanceof TrainableModelProvider<?> trainable) {
            return Sha256.of(PluginBoundary.of(plugin).call("recipe", () -> recipe(trainable, config, seed)));
        }
        return "";
    }

    private static <C extends Record> String recipe(TrainableModelProvider<C> provider, Record config, long seed) {
        return provider.recipe(provider.configType().cast(config), seed);
    }
}
