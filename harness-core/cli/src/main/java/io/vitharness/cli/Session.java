package io.vitharness.cli;

import io.vitharness.data.synthetic.PairSlices;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plan.DatasetMaker;
import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.plan.Planner;
import io.vitharness.pipeline.plan.PluginKeys;
import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.suite.RecordBinder;
import io.vitharness.pipeline.suite.SuiteException;
import io.vitharness.pipeline.suite.SuiteFile;
import io.vitharness.pipeline.suite.SuiteReader;
import io.vitharness.spi.benchmark.Benchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one command works with: the plugins that are installed, the suites it reads, the plans it makes. */
final class Session {

    private final Console console;
    private final CommonOptions options;
    private final Installation installation;
    private final Map<String, String> environment = System.getenv();
    private Optional<Catalogue> catalogue = Optional.empty();

    Session(Console console, CommonOptions options, Installation installation) {
        this.console = console;
        this.options = options;
        this.installation = installation;
    }

    /** Every installed plugin; what is wrong with others is told once. */
    Catalogue catalogue() {
        if (catalogue.isEmpty()) {
            catalogue = Optional.of(installation.catalogue(options.plugins));
            catalogue.get().faults().forEach(fault -> console.tell("plugin fault: " + fault));
        }
        return catalogue.get();
    }

    SuiteFile suite(Path path) throws SuiteException {
        RecordBinder binder = RecordBinder.forSuite(path, environment);
        return new SuiteReader(environment, List.of(new PluginKeys(catalogue(), binder))).read(path);
    }

    /** Plans a run; the caller closes the plan. */
    Plan plan(SuiteFile suite, Optional<String> run) throws SuiteException, IOException {
        return plan(suite, run, clock());
    }

    // SOURCE_DATE_EPOCH, as reproducible builds use it: the moment that a run says it was made at
    private Clock clock() {
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        return epoch.matches("\\d{1,12}")
                ? Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC)
                : Clock.systemUTC();
    }

    Plan plan(SuiteFile suite, Optional<String> run, Clock clock) throws SuiteException, IOException {
        RecordBinder binder = RecordBinder.forSuite(suite.path(), environment);
        return new Planner(catalogue(), new DataMaker(), clock, Version.provenance(), binder).plan(suite, run);
    }

    RecordBinder binder(Path suite) {
        return RecordBinder.forSuite(suite, environment);
    }

    /** How a run is told. */
    RunListener progress() {
        if (options.json) {
            return new JsonProgress(console);
        }
        return options.quiet ? event -> {} : new Progress(console, System::nanoTime);
    }

    List<Path> plugins() {
        return options.plugins;
    }

    private static final class DataMaker implements DatasetMaker {

        @Override
        public void make(io.vitharness.pipeline.suite.SyntheticData data, Path folder) throws IOException {
            SyntheticSets.write(new SyntheticSet(SetKind.of(data.kind()), data.samples(), data.seed()), folder);
        }

        @Override
        public String edition() {
            return SyntheticSets.edition();
        }

        @Override
        public Benchmark known(Benchmark opened) {
            return new PairSlices(opened);
        }
    }
}
