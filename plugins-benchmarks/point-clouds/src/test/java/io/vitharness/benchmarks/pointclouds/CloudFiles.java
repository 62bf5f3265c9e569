package io.vitharness.benchmarks.pointclouds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files in the layout of {@code modelnet40_normal_resampled}. */
final class CloudFiles {

    private static final String POINTS = "0,0,0,0,0,1\n1,0.5,-0.25,0,0,1\n-1e-1,2,3,0,1,0\n";

    private CloudFiles() {}

    /** A chair and a tv stand. */
    static Path two(Path folder) throws IOException {
        write(folder.resolve("modelnet40_shape_names.txt"), "chair\ntv_stand\n");
        write(folder.resolve("modelnet40_test.txt"), "chair_0890\ntv_stand_0001\n");
        write(folder.resolve("chair/chair_0890.txt"), POINTS);
        write(folder.resolve("tv_stand/tv_stand_0001.txt"), POINTS);
        return folder;
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Files.writeString(file, text);
    }
}
