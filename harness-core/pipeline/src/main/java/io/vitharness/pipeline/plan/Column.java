package io.vitharness.pipeline.plan;

/** A planned benchmark with the configuration of its plugin. */
record Column(PlannedBenchmark benchmark, Record config) {}
