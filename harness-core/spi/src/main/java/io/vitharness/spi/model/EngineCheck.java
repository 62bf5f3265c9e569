package io.vitharness.spi.model;

import java.util.List;

/** A model provider that can say what its engine has and lacks on this machine; {@code harness doctor} prints it. */
public interface EngineCheck {

    /** Plain text, one fact a line, found without loading the engine; what is wrong is said, never thrown. */
    List<String> engine();
}
