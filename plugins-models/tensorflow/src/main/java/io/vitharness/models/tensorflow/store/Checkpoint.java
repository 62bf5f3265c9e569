package io.vitharness.models.tensorflow.store;

import io.vitharness.data.files.DataDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one trained model. {@code training.safetensors} holds where an unfinished training stands; when
 * {@code complete.json} is there, and it is written last, {@code weights.safetensors}, {@code vocab.json},
 * {@code model.json} and {@code train_log.ndjson} are whole.
 */
public record Checkpoint(Path folder) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RECIPE = "recipe";
    private static final String WORDS = "vocab.json";

    /**
     * Where an unfinished training stands: the weights and the optimiser's moments after so many steps of all.
     *
     * @param recipe of what is trained; empty where nothing tells it
     */
    public record Progress(String recipe, int steps, Weights weights, Weights moments) {}

    /** How many numbers a model's weights hold, how many of them were trained, and how many in which stage. */
    public record Size(long parameters, long trainable, Map<String, Long> byStage) {}

    public boolean isComplete() {
        return Files.isRegularFile(complete());
    }

    /** The last saved standing, where a training was broken off. */
    public Optional<Progress> progress() throws IOException {
        if (!Files.isRegularFile(training())) {
            return Optional.empty();
        }
        Safetensors file = Safetensors.read(training());
        int steps = Integer.parseInt(file.metadata().getOrDefault("steps", "0"));
        return Optional.of(new Progress(
                file.metadata().getOrDefault(RECIPE, ""),
                steps,
                file.weights().under("weights/"),
                file.weights().under("moments/")));
    }

    public void save(Progress progress) throws IOException {
        Weights all =
                progress.weights().prefixed("weights/").with(progress.moments().prefixed("moments/"));
        Map<String, String> told = Map.of(RECIPE, progress.recipe(), "steps", Integer.toString(progress.steps()));
        new Safetensors(all, new TreeMap<>(told)).write(training());
    }

    /** Writes the finished model; the mark that it is complete comes last. */
    public void complete(Weights weights, List<String> words, Object model) throws IOException {
        new Safetensors(weights, new TreeMap<>()).write(weightsFile());
        writeJson(WORDS, words);
        writeJson("model.json", model);
        writeJson(
                "complete.json",
                new TreeMap<>(Map.of(
                        "schema",
                        "vit-harness/tensorflow-model/1",
                        "weights",
                        weightsHash(),
                        "words",
                        hash(folder.resolve(WORDS)))));
        Files.deleteIfExists(training());
    }

    /** The finished model's weights, exactly as they were written. */
    public Weights weights() throws IOException {
        checkUnchanged(weightsFile(), readJson("complete.json").path("weights").asString(""));
        return Safetensors.read(weightsFile()).weights();
    }

    /** SHA-256 of the weights' file. */
    public String weightsHash() throws IOException {
        return hash(weightsFile());
    }

    /** The words of the vocabulary in order of their numbers, exactly as they were written. */
    public List<String> words() throws IOException {
        JsonNode wanted = readJson("complete.json").path("words");
        if (wanted.isString()) { // trainings of before did not note it
            checkUnchanged(folder.resolve(WORDS), wanted.asString());
        }
        return readJson(WORDS).valueStream().map(JsonNode::asString).toList();
    }

    /** As {@code model.json} tells it. */
    public Size size() throws IOException {
        JsonNode model = readJson("model.json");
        Map<String, Long> byStage = new LinkedHashMap<>();
        model.path("trained by stage")
                .properties()
                .forEach(stage -> byStage.put(stage.getKey(), stage.getValue().asLong(0)));
        return new Size(
                model.path("parameters").asLong(0), model.path("trainable").asLong(0), byStage);
    }

    /** How a routed adapter divides its work, by what is asked about; empty where none is. */
    public Map<String, String> routing() throws IOException {
        Map<String, String> routing = new TreeMap<>();
        readJson("model.json")
                .path("routing")
                .properties()
                .forEach(about -> routing.put(about.getKey(), about.getValue().asString("")));
        return routing;
    }

    /** The recipe by which the finished model was trained, as {@code model.json} tells it. */
    public String recipe() throws IOException {
        return readJson("model.json").path(RECIPE).asString("");
    }

    /** Drops the mark that the model is finished, for a training anew. */
    public void reopen() throws IOException {
        Files.deleteIfExists(complete());
    }

    /** One line per reported step. */
    public Path log() {
        return folder.resolve("train_log.ndjson");
    }

    private void checkUnchanged(Path file, String wanted) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there any more" + remedy());
        }
        String found = hash(file);
        if (!found.equals(wanted)) {
            throw new IOException(
                    file + " was changed since training: its SHA-256 is " + found + ", wanted " + wanted + remedy());
        }
    }

    private String remedy() {
        return "; delete the folder " + folder + " to train anew";
    }

    private static String hash(Path file) throws IOException {
        return new DataDigest().addBytes(file).hex();
    }

    private JsonNode readJson(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            return JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new IOException(file + " is no JSON: " + e.getOriginalMessage() + remedy(), e);
        }
    }

    private void writeJson(String name, Object value) throws IOException {
        Path file = folder.resolve(name);
        Path fresh = folder.resolve(name + ".new");
        try {
            Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw new IOException(file + " cannot be written: " + FileFaults.words(e), e);
        }
    }

    private Path complete() {
        return folder.resolve("complete.json");
    }

    private Path weightsFile() {
        return folder.resolve("weights.safetensors");
    }

    private Path training() {
        return folder.resolve("training.safetensors");
    }
}
