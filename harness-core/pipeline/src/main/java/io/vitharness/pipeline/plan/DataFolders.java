package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.suite.BenchmarkEntry;
import io.vitharness.pipeline.suite.SyntheticData;
import io.vitharness.report.Sha256;
import io.vitharness.spi.benchmark.Benchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the files of benchmarks; makes those that the suite wants made. */
final class DataFolders {

    /** Stands beside data that the harness made. */
    private static final String MARKER = "synthetic.json";

    private final Draft draft;
    private final DatasetMaker maker;

    DataFolders(Draft draft, DatasetMaker maker) {
        this.draft = draft;
        this.maker = maker;
    }

    /** Empty when there was a problem. */
    Optional<Path> find(BenchmarkEntry entry) {
        return entry.synthetic().isPresent()
                ? made(entry.name(), entry.synthetic().get())
                : named(entry.name(), entry.data().orElseThrow());
    }

    /** Whether the harness made these data, in this run or at any time. */
    static boolean isSynthetic(Path data) {
        Path folder = Files.isDirectory(data) ? data : data.resolveSibling("");
        return Files.isRegularFile(folder.resolve(MARKER));
    }

    /** The benchmark over a folder, with what is known of data that the harness made. */
    Benchmark known(Benchmark opened, Path data) {
        return isSynthetic(data) ? maker.known(opened) : opened;
    }

    private Optional<Path> named(String benchmark, String data) {
        try {
            Path path = draft.file().folder().resolve(data).normalize();
            if (Files.exists(path)) {
                return Optional.of(path);
            }
            draft.problem(benchmark, "data", "there is no file or folder " + path);
        } catch (InvalidPathException e) {
            draft.problem(benchmark, "data", "this is no path: " + e.getReason());
        }
        return Optional.empty();
    }

    private Optional<Path> made(String benchmark, SyntheticData data) {
        String key = "kind " + data.kind() + "\nsamples " + data.samples() + "\nseed " + data.seed() + "\nedition "
                + maker.edition();
        Path folder = draft.suite().workspace().resolve("data").resolve(Sha256.of(key));
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.resolveSibling(""));
                maker.make(data, folder);
            }
            return Optional.of(folder);
        } catch (IllegalArgumentException e) {
            draft.problem(benchmark, "synthetic", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            draft.problem(benchmark, "synthetic", "the data cannot be made in " + folder + ": " + e);
        }
        return Optional.empty();
    }
}
