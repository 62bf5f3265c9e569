package io.vitharness.cli;

import io.vitharness.report.Provenance;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names; a run from class folders has none and says so. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"VIT Harness " + number()};
    }

    static Provenance provenance() {
        return new Provenance(
                number(),
                commit(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    private static String number() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    // the jar says something else when it was built from a checkout with changes, or from none
    private static Optional<String> commit() {
        return Optional.ofNullable(Main.class.getPackage().getSpecificationVersion())
                .filter(commit -> commit.matches("[0-9a-f]{40}"));
    }
}
