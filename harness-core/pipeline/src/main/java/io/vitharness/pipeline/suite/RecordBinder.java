package io.vitharness.pipeline.suite;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Binds YAML to configuration records: keys in kebab-case to components in camelCase, defaults from {@code @Default}.
 * Every mistake becomes a problem at its place. A record that cannot be bound at all (a component of an unknown type,
 * a default that is not valid) is its author's fault: an IllegalStateException.
 */
public final class RecordBinder {

    private final Path folder;
    private final Map<String, String> environment;
    private final Scalars scalars;

    /**
     * @param folder what relative paths start from: the folder of the suite
     * @param environment where {@code ${env:NAME}} is looked up
     */
    public RecordBinder(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.scalars = new Scalars(folder);
    }

    /** Binds what belongs to a suite: relative paths start from the folder of its file. */
    public static RecordBinder forSuite(Path file, Map<String, String> environment) {
        return new RecordBinder(SuiteFile.folderOf(file), environment);
    }

    /** Empty when there was a problem. */
    public <R extends Record> Optional<R> bind(Class<R> type, YamlNode node, Problems problems) {
        return new Binding(scalars, environment, problems).record(type, node).map(type::cast);
    }

    /** Shows what was bound. */
    public EffectiveConfiguration effective() {
        return new EffectiveConfiguration(folder);
    }
}
