package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.spi.judge.JudgeProvider;
import java.util.List;

/**
 * The judge of a benchmark with its bound configuration and its version.
 *
 * @param models names of the suite's models that it may ask
 * @param overridden whether the suite named it or changed its keys
 */
record JudgeSeat(
        Installed<JudgeProvider<?>> plugin, Record config, String version, List<String> models, boolean overridden) {

    JudgeSeat {
        models = List.copyOf(models);
    }
}
