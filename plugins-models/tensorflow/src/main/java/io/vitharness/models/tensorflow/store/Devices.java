package io.vitharness.models.tensorflow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a checkpoint was trained: {@code devices.txt} beside it, one device a line, each once, in the order of their
 * work. Two of them where a training was broken off on one and went on upon another.
 */
public record Devices(Path folder) {

    /** Notes a device that trains now; {@code isFirst} where nothing is trained yet. */
    public void add(String device, boolean isFirst) throws IOException {
        List<String> devices = isFirst ? new ArrayList<>() : new ArrayList<>(all());
        if (!devices.contains(device)) {
            devices.add(device);
            Files.writeString(file(), String.join("\n", devices) + "\n");
        }
    }

    /** In the order of their work; empty where an older training noted none. */
    public Optional<String> words() throws IOException {
        List<String> devices = all();
        return devices.isEmpty() ? Optional.empty() : Optional.of(String.join(", then ", devices));
    }

    private List<String> all() throws IOException {
        return Files.isRegularFile(file()) ? Files.readAllLines(file()) : List.of();
    }

    private Path file() {
        return folder.resolve("devices.txt");
    }
}
