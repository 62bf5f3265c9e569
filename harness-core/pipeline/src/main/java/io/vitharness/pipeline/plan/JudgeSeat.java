package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.spi.judge.JudgeProvider;
import java.util.List;

/**
 * The judge of a benchmark with its bound configuration and its version.
 *
 * @param models names of the suite's models that it may ask
 * @param overridden whether the suite named another one, or changed a key that is more than the {@link
 *     io.vitharness.spi.Source} of recorded data
 */
record JudgeSeat(
        Installed<JudgeProvider<?>> plugin, Record config, String version, List<String> models, boolean overridden) {

    JudgeSeat {
        models = List.copyOf(models);
    }
}
