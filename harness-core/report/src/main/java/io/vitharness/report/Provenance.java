package io.vitharness.report;

import java.util.Optional;

/** What produced a run: harness version and commit (where built from a clean checkout), Java and operating system. */
public record Provenance(String version, Optional<String> commit, String java, String system, int processors) {}
