package io.vitharness.pipeline.suite;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.List;

/** The judge that a suite names instead of the protocol's own. */
public record JudgeEntry(
        @Doc("Id of the judge plugin.") String plugin,

        @Doc("The plugin's own keys, on top of the protocol's when it is the same judge.") @Default("{}")
        YamlNode config,

        @Doc("Names of models of this suite that the judge may ask.")
        List<String> models) {}
