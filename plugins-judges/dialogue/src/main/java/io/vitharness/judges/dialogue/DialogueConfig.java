package io.vitharness.judges.dialogue;

import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the judge {@code dialogue}. */
public record DialogueConfig(
        @Doc("The lent embedding model that compares pictures; without it CLIPSim is not computed.")
        Optional<String> clip) {}
