package io.vitharness.models.onnx.folder;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.data.published.Settings;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A downloaded model in the layout of transformers.js and onnx-community: {@code config.json} and its companions, and
 * graphs under {@code onnx/} or beside them. Files that are not there are settings without keys. Nothing is written.
 */
public final class ModelFolder {

    private static final String ENDING = ".onnx";
    private static final Pattern TEXT = Pattern.compile(".*\\.(json|jinja|txt)");

    private final Path path;
    private final Optional<String> modelType;
    private final Map<String, Path> graphs;
    private final Settings config;
    private final Settings generation;
    private final Settings preprocessor;
    private final Settings processor;
    private final Settings tokenizer;

    private ModelFolder(Path path, Optional<String> modelType, Map<String, Path> graphs) throws IOException {
        this.path = path;
        this.modelType = modelType;
        this.graphs = graphs;
        this.config = json("config.json");
        this.generation = json("generation_config.json");
        this.processor = json("processor_config.json");
        this.preprocessor = ProcessorReader.settings(path);
        this.tokenizer = json("tokenizer_config.json");
    }

    /** Reads the configurations and lists the graphs; a folder that is none, or is of another format, is told. */
    public static ModelFolder open(Path path) throws ModelException {
        return open(path, Optional.empty());
    }

    /** The same of a model type that is known from elsewhere; it goes before that of config.json. */
    public static ModelFolder open(Path path, Optional<String> modelType) throws ModelException {
        if (!Files.isDirectory(path)) {
            throw ModelException.gone("there is no folder " + path);
        }
        if (Files.isRegularFile(path.resolve("genai_config.json"))) {
            throw ModelException.gone(path + " is a folder for onnxruntime-genai (genai_config.json), a format that is"
                    + " not supported; wanted config.json and onnx/*.onnx as transformers.js reads them");
        }
        Map<String, Path> graphs = graphs(path);
        if (!Files.isRegularFile(path.resolve("config.json")) && graphs.isEmpty()) {
            throw ModelException.gone(path + " holds neither config.json nor an .onnx file");
        }
        try {
            return new ModelFolder(path, modelType, graphs);
        } catch (IOException fault) {
            throw ModelException.gone(String.valueOf(fault.getMessage())).causedBy(fault);
        }
    }

    public Path path() {
        return path;
    }

    /** The folder's own name. */
    public String name() {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? path.toString() : last.toString();
    }

    public Settings config() {
        return config;
    }

    public Settings generation() {
        return generation;
    }

    /** How pictures are prepared: {@code preprocessor_config.json} or its newer home in {@code processor_config.json}. */
    public Settings preprocessor() {
        return preprocessor;
    }

    /** How pictures stand in prompts. */
    public Settings processor() {
        return processor;
    }

    public Settings tokenizer() {
        return tokenizer;
    }

    /** {@code model_type} of config.json, which names the family, where nothing else was said. */
    public String modelType() throws ModelException {
        Optional<String> type = modelType.isPresent() ? modelType : config.optional("model_type");
        return type.orElseThrow(() -> ModelException.gone(
                isThere("config.json")
                        ? "config.json lacks 'model_type', which names the family"
                        : path + " lacks config.json, which names the family; a single graph such as a detector's needs"
                                + " 'model-type' in the suite"));
    }

    /** A file of this name beside config.json, where there is one. */
    public Optional<Path> file(String name) {
        return Optional.of(path.resolve(name)).filter(Files::isRegularFile);
    }

    /** The lines of a text file beside config.json without those that are blank; one that is not there is told. */
    public List<String> lines(String name) throws ModelException {
        Path file = file(name).orElseThrow(() -> ModelException.gone(path + " lacks the file '" + name + "'"));
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException fault) {
            throw ModelException.gone("cannot read " + file + ": " + fault).causedBy(fault);
        }
    }

    /** Configurations, tokenizers, templates and labels: all that decides answers besides the graphs, sorted. */
    public List<Path> texts() throws ModelException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> TEXT.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw ModelException.gone("cannot list " + path + ": " + fault).causedBy(fault);
        }
    }

    /** All graphs by their names without ending, such as {@code decoder_model_merged_q4}. */
    public Map<String, Path> graphs() {
        return graphs;
    }

    /** The variants in which a session is there. */
    public SortedSet<Variant> variants(String session) {
        SortedSet<Variant> there = new TreeSet<>();
        for (Variant variant : Variant.values()) {
            if (graphs.containsKey(session + variant.suffix())) {
                there.add(variant);
            }
        }
        return there;
    }

    public boolean has(String session) {
        return !variants(session).isEmpty();
    }

    /** The file of a session in a variant; one that is missing is told with what there is instead. */
    public Path graph(String session, Variant variant) throws ModelException {
        Path file = graphs.get(session + variant.suffix());
        if (file != null) {
            return file;
        }
        SortedSet<Variant> others = variants(session);
        if (others.isEmpty()) {
            throw ModelException.gone(path + " lacks the graph " + session + ENDING + "; there are "
                    + (graphs.isEmpty() ? "none" : String.join(", ", graphs.keySet())));
        }
        throw ModelException.gone(path + " lacks the graph " + session + variant.suffix() + ENDING + " (variant "
                + variant + "); of " + session + " there are the variants " + others);
    }

    private Settings json(String name) throws IOException {
        return Settings.readIfThere(path.resolve(name));
    }

    private boolean isThere(String name) {
        return Files.isRegularFile(path.resolve(name));
    }

    private static Map<String, Path> graphs(Path path) throws ModelException {
        Map<String, Path> graphs = new TreeMap<>();
        for (Path folder : new Path[] {path, path.resolve("onnx")}) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                        .forEach(file -> graphs.put(name(file), file));
            } catch (IOException fault) {
                throw ModelException.gone("cannot list " + folder + ": " + fault)
                        .causedBy(fault);
            }
        }
        return graphs;
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }
}
