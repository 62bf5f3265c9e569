package io.vitharness.models.tensorflow.store;

import io.vitharness.data.published.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tensors of a published checkpoint: {@code model.safetensors}, or the shards that
 * {@code model.safetensors.index.json} lists. Headers are read and checked at once, numbers only when asked for.
 */
public final class TensorFolder {

    /** How weights may be written. */
    public static final String TYPES = TensorType.OF_WEIGHTS.toString();

    private static final String WHOLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    private final Path folder;
    private final List<Path> files;
    private final SortedMap<String, StoredTensor> tensors;

    private TensorFolder(Path folder, List<Path> files, SortedMap<String, StoredTensor> tensors) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.tensors = Collections.unmodifiableSortedMap(tensors);
    }

    /** Reads the headers. */
    public static TensorFolder open(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve(INDEX))) {
            return sharded(folder);
        }
        Path whole = folder.resolve(WHOLE);
        if (!Files.isRegularFile(whole)) {
            throw new IOException("no weights in " + folder + ": wanted " + WHOLE + " or " + INDEX
                    + "; PyTorch's .bin and .pth files are not read, convert them to safetensors");
        }
        return new TensorFolder(folder, List.of(whole), TensorHeader.read(whole));
    }

    public Path folder() {
        return folder;
    }

    /** The files that hold the tensors, in order of their names. */
    public List<Path> files() {
        return files;
    }

    /** The names of all tensors, sorted. */
    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** The shape of a tensor that is there. */
    public List<Long> shape(String name) {
        return stored(name).shape();
    }

    /** The type of a tensor that is there, where it is none of {@link #TYPES}. */
    public Optional<String> strangeType(String name) {
        TensorType type = stored(name).type();
        return TensorType.OF_WEIGHTS.contains(type) ? Optional.empty() : Optional.of(type.name());
    }

    /** The numbers of a tensor that is there and of one of {@link #TYPES}. */
    public Tensor read(String name) throws IOException {
        return stored(name).read();
    }

    /** How many numbers all tensors hold. */
    public long size() {
        return tensors.values().stream()
                .mapToLong(tensor -> tensor.bytes() / tensor.type().bytes())
                .sum();
    }

    private StoredTensor stored(String name) {
        StoredTensor found = tensors.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no tensor '" + name + "' in " + folder);
        }
        return found;
    }

    private static TensorFolder sharded(Path folder) throws IOException {
        Map<String, String> index = index(folder.resolve(INDEX));
        SortedMap<Path, SortedMap<String, StoredTensor>> shards = new TreeMap<>();
        SortedMap<String, StoredTensor> tensors = new TreeMap<>();
        for (String name : new TreeSet<>(index.values())) {
            Path shard = folder.resolve(name).normalize();
            if (!folder.normalize().equals(shard.getParent()) || !Files.isRegularFile(shard)) {
                throw new IOException(folder.resolve(INDEX) + " names the shard '" + name
                        + "', which is no file of that" + " folder; download it again");
            }
            shards.put(shard, TensorHeader.read(shard));
            // also those that the index does not list, since others read all of a shard
            tensors.putAll(shards.get(shard));
        }
        TreeSet<String> missing = new TreeSet<>();
        index.forEach((tensor, file) -> {
            StoredTensor found = shards.getOrDefault(folder.resolve(file).normalize(), new TreeMap<>())
                    .get(tensor);
            if (found == null) {
                missing.add(tensor);
            } else {
                tensors.put(tensor, found);
            }
        });
        if (!missing.isEmpty()) {
            throw new IOException(folder.resolve(INDEX) + " lists tensors that their shards lack: " + missing);
        }
        return new TensorFolder(folder, List.copyOf(shards.keySet()), tensors);
    }

    /** The shard of each tensor. */
    private static Map<String, String> index(Path file) throws IOException {
        Map<String, String> index = new TreeMap<>(Settings.read(file).texts("weight_map"));
        if (index.isEmpty()) {
            throw new IOException(file + " has no 'weight_map'");
        }
        return index;
    }
}
