package io.vitharness.pipeline.plan;

import io.vitharness.spi.benchmark.Protocol;

/** A protocol with the suite's overrides, and its judge. */
record Judged(Protocol protocol, JudgeSeat seat) {}
