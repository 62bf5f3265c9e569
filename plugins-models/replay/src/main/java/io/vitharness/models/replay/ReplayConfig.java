package io.vitharness.models.replay;

import io.vitharness.spi.Doc;
import java.nio.file.Path;
import java.util.Optional;

/** What the suite can set of the model {@code replay}. */
public record ReplayConfig(
        @Doc("The recorded answers: JSON lines with the keys prompt, pictures (SHA-256 sums) and answer;"
                + " absent for an imported run, whose answers stand in its predictions.")
        Optional<Path> answers,

        @Doc("The convention in which the recorded texts write places, such as qwen-vl.")
        Optional<String> coordinates) {}
