package io.vitharness.pipeline.prepare;

import io.vitharness.pipeline.plan.PlannedModel;
import java.nio.file.Path;
import java.util.List;

/**
 * Where models are prepared.
 *
 * @param suite the suite file that child processes read
 * @param workspace checkpoints and scratch folders
 * @param plugins further plugin folders
 * @param threads processor threads a model may keep busy
 * @param seed the suite's
 */
public record Site(Path suite, Path workspace, List<Path> plugins, int threads, long seed, ChildCommand child) {

    public Site {
        plugins = List.copyOf(plugins);
    }

    Order order(String work, PlannedModel model, Checkpoint checkpoint) {
        return order(work, model, checkpoint.folder(), checkpoint.recipe());
    }

    Order order(String work, PlannedModel model, Path checkpoint, String recipe) {
        return new Order(
                work,
                suite.toAbsolutePath().toString(),
                plugins.stream().map(path -> path.toAbsolutePath().toString()).toList(),
                model.entry().name(),
                recipe,
                model.device().toString(),
                threads,
                checkpoint.toAbsolutePath().toString(),
                seed);
    }
}
