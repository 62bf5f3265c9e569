package io.vitharness.models.tensorflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The shared libraries that TensorFlow 2.18 looks for before it sees a GPU (TensorFlow's {@code dso_loader}), and the one
 * that two of them load in turn; one that is missing, and it takes the processor. Looks for files only and loads nothing.
 */
final class CudaLibraries {

    private static final List<String> WANTED = List.of(
            "libcuda.so.1",
            "libcudart.so.12",
            "libcublas.so.12",
            "libcublasLt.so.12",
            "libcufft.so.11",
            "libcusolver.so.11",
            "libcusparse.so.12",
            "libnvJitLink.so.12",
            "libcudnn.so.9");

    private static final List<String> USUAL = List.of(
            "/lib64",
            "/usr/lib64",
            "/lib/x86_64-linux-gnu",
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/wsl/lib",
            "/usr/local/cuda/lib64",
            "/usr/local/cuda/targets/x86_64-linux/lib",
            "/usr/local/nvidia/lib64");

    private final List<Path> folders;

    CudaLibraries(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Where this machine's loader looks: what the environment names, what its configuration lists, and the usual. */
    static CudaLibraries here(Map<String, String> environment) {
        List<Path> folders = new ArrayList<>();
        for (String folder : environment.getOrDefault("LD_LIBRARY_PATH", "").split(":", -1)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder));
            }
        }
        USUAL.forEach(folder -> folders.add(Path.of(folder)));
        folders.addAll(configured(Path.of("/etc/ld.so.conf.d")));
        return new CudaLibraries(folders);
    }

    /** Those that lie in no folder. */
    List<String> missing() {
        return WANTED.stream()
                .filter(library -> folders.stream().noneMatch(folder -> Files.exists(folder.resolve(library))))
                .toList();
    }

    /** The folders that the lists of a folder name. */
    static List<Path> configured(Path folder) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.conf")) {
            files.forEach(file -> found.addAll(listed(file)));
            return found;
        } catch (IOException unreadable) {
            return found;
        }
    }

    /** A list that cannot be read names nothing: its libraries count as missing. Comments may be in any encoding. */
    private static List<Path> listed(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("/"))
                    .map(Path::of)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
