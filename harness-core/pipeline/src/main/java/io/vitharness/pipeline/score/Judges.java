package io.vitharness.pipeline.score;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.spi.judge.Judge;

/** Opens the judge that a benchmark of a stored run names, for its metrics alone; lent models are not opened. */
@FunctionalInterface
public interface Judges {

    Judge open(BenchmarkPlan benchmark);
}
