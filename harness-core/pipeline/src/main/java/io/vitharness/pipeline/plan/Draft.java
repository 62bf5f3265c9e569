package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.suite.EffectiveConfiguration;
import io.vitharness.pipeline.suite.Problems;
import io.vitharness.pipeline.suite.Suite;
import io.vitharness.pipeline.suite.SuiteFile;
import io.vitharness.pipeline.suite.YamlNode;

/** A plan in the making: what all of its parts look at, and where they put what is wrong. */
record Draft(SuiteFile file, Catalogue catalogue, Configurations configurations) {

    Suite suite() {
        return file.suite();
    }

    Problems problems() {
        return configurations.problems();
    }

    EffectiveConfiguration effective() {
        return configurations.binder().effective();
    }

    /** Adds a problem about a benchmark at one of its keys, or at its entry when the key is not there. */
    void problem(String benchmark, String key, String text) {
        YamlNode.Mapping entry = file.benchmark(benchmark);
        problems().add(entry.get(key).orElse(entry).place(), "benchmark '" + benchmark + "': " + text);
    }
}
