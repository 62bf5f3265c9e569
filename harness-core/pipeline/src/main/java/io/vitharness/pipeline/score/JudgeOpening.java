package io.vitharness.pipeline.score;

import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.plan.PlannedBenchmark;
import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/** Opens the judges of a plan. */
public final class JudgeOpening {

    private JudgeOpening() {}

    /** With the models that the suite lends it. */
    public static Judge open(PlannedBenchmark benchmark, Map<String, Model> lent) {
        return open(benchmark.judge(), benchmark.judgeConfig(), lent);
    }

    public static Judge open(Installed<JudgeProvider<?>> judge, Record config, Map<String, Model> lent) {
        PluginBoundary boundary = PluginBoundary.of(judge);
        return new GuardedJudge(boundary.call("open", () -> open(judge.plugin(), config, lent)), boundary);
    }

    /** For their metrics alone. */
    public static Judges of(Plan plan) {
        return benchmark -> plan.cells().stream()
                .map(PlannedCell::benchmark)
                .filter(planned -> planned.name().equals(benchmark.name()))
                .findFirst()
                .map(planned -> open(planned, Map.of()))
                .orElseThrow(
                        () -> new IllegalArgumentException("the plan has no benchmark '" + benchmark.name() + "'"));
    }

    private static <C extends Record> Judge open(JudgeProvider<C> provider, Record config, Map<String, Model> lent) {
        return provider.open(provider.configType().cast(config), lent);
    }
}
