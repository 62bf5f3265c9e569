package io.vitharness.pipeline.suite;

import java.nio.file.Path;
import java.util.List;

/**
 * A suite with the tree it was read from, so that later stages can name the places of what they refuse.
 *
 * @param path as the user named it
 */
public record SuiteFile(Path path, Suite suite, YamlNode.Mapping tree) {

    /** Starts another list of problems about this file. */
    public Problems problems() {
        return new Problems(path.toString());
    }

    /** What the suite's relative paths start from. */
    public Path folder() {
        return folderOf(path);
    }

    /** The same file with what the command line changed. */
    public SuiteFile with(Suite changed) {
        return new SuiteFile(path, changed, tree);
    }

    /** Where a model's entry stands. */
    public YamlNode.Mapping model(String name) {
        return entry(tree.mappings("models"), name);
    }

    /** Where a benchmark's entry stands. */
    public YamlNode.Mapping benchmark(String name) {
        return entry(tree.mappings("benchmarks"), name);
    }

    static Path folderOf(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        return folder == null ? path.toAbsolutePath() : folder;
    }

    private YamlNode.Mapping entry(List<YamlNode.Mapping> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.scalar("name")
                        .filter(scalar -> scalar.text().equals(name))
                        .isPresent())
                .findFirst()
                .orElse(tree);
    }
}
