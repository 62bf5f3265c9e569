package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.suite.BenchmarkEntry;
import io.vitharness.pipeline.suite.Limits;
import io.vitharness.report.BenchmarkPlan;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.judge.JudgeProvider;
import java.util.List;

/**
 * A column of the plan: the opened benchmark, its protocol with the suite's overrides, its judge, the samples to ask.
 *
 * @param sampleIds in the benchmark's order, after the suite's limit
 */
public record PlannedBenchmark(
        BenchmarkPlan record,
        BenchmarkEntry entry,
        Installed<BenchmarkProvider<?>> plugin,
        Benchmark benchmark,
        Protocol protocol,
        Installed<JudgeProvider<?>> judge,
        Record judgeConfig,
        List<String> judgeModels,
        List<String> sampleIds,
        Limits limits) {

    public PlannedBenchmark {
        judgeModels = List.copyOf(judgeModels);
        sampleIds = List.copyOf(sampleIds);
    }

    public String name() {
        return record.name();
    }

    void close() {
        benchmark.close();
    }
}
