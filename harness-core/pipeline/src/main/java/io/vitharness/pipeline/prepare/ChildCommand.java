package io.vitharness.pipeline.prepare;

import java.util.List;

/** The command line of a fresh JVM of this harness that runs its {@code worker}; handed in, since only the command line knows how it was started. */
@FunctionalInterface
public interface ChildCommand {

    List<String> words();
}
