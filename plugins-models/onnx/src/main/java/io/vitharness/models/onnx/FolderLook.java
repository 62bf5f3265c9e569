package io.vitharness.models.onnx;

import io.vitharness.models.onnx.engine.GpuLibraries;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.folder.Variant;
import io.vitharness.models.onnx.header.HeaderReader;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.model.FolderCheck;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** Says in plain words what a folder is, which graphs would run, and what is missing; loads nothing. */
final class FolderLook {

    private final List<String> lines = new ArrayList<>();
    private boolean isWhole = true;

    private FolderLook() {}

    static FolderCheck.Finding at(Path path) {
        FolderLook look = new FolderLook();
        try {
            look.look(ModelFolder.open(path));
        } catch (ModelException | IllegalArgumentException fault) {
            look.missing(String.valueOf(fault.getMessage()));
        }
        List<String> jars = EngineLibraries.missing(FolderLook.class.getClassLoader());
        look.lines.addAll(jars.isEmpty() ? GpuLibraries.lines() : List.of("lib/ lacks " + String.join(", ", jars)));
        look.lines.add(look.isWhole ? "nothing is missing: it would run" : "it cannot run as it is");
        return new FolderCheck.Finding(look.isWhole, look.lines);
    }

    private void look(ModelFolder folder) throws ModelException {
        if (!folder.config().has("model_type") && single(folder)) {
            return;
        }
        String type = folder.modelType();
        Optional<Family> family = Families.find(type);
        if (family.isEmpty()) {
            missing("model_type '" + type + "' is of no family that is known here");
            folder.graphs().forEach((name, file) -> graph(name, file));
            return;
        }
        lines.add("is " + family.get().summary() + " (model_type " + type + ")");
        for (String file : family.get().files()) {
            if (folder.file(file).isEmpty()) {
                missing("lacks " + file);
            }
        }
        for (String session : family.get().sessions(folder)) {
            session(folder, family.get(), session);
        }
    }

    /** Graphs that are models by themselves, such as small detectors; false where none is known. */
    private boolean single(ModelFolder folder) {
        Map<String, Family> known = new TreeMap<>();
        folder.graphs()
                .forEach((name, file) ->
                        header(name, file).flatMap(Families::knowing).ifPresent(family -> known.put(name, family)));
        if (known.isEmpty()) {
            return false;
        }
        folder.graphs().forEach((name, file) -> {
            lines.add(name + ": "
                    + Optional.ofNullable(known.get(name))
                            .map(family -> single(name, family))
                            .orElse("of no family that is known here"));
            graph(name, file);
        });
        return true;
    }

    private static String single(String name, Family family) {
        return "is " + family.summary() + "; it runs with 'model-type: "
                + family.modelTypes().iterator().next() + "' and 'detector: { graph: " + name + " }' in the suite";
    }

    private void session(ModelFolder folder, Family family, String session) throws ModelException {
        SortedSet<Variant> variants = folder.variants(session);
        if (variants.isEmpty()) {
            missing("lacks the graph " + session + ".onnx");
            return;
        }
        Variant first = variants.contains(Variant.FP32) ? Variant.FP32 : variants.first();
        lines.add(session + ": variants " + variants + "; " + first + " would run"
                + (first == Variant.FP32 ? "" : " if 'variant: " + first + "' is set"));
        Path file = folder.graph(session, first);
        Optional<OnnxHeader> header = graph(session, file);
        if (header.isPresent()) {
            family.check(folder, file, header.get());
        }
    }

    private Optional<OnnxHeader> graph(String name, Path file) {
        Optional<OnnxHeader> header = header(name, file);
        header.ifPresent(found -> describe(file, found));
        return header;
    }

    private void describe(Path file, OnnxHeader header) {
        lines.add("  " + file.getFileName() + ": " + header.opsets() + ", "
                + String.format(Locale.ROOT, "%,d", header.parameters()) + " parameters");
        header.inputs().forEach(input -> lines.add("    in  " + input));
        header.outputs().forEach(output -> lines.add("    out " + output));
        header.faults(file).forEach(fault -> missing(file.getFileName() + " " + fault));
    }

    private Optional<OnnxHeader> header(String name, Path file) {
        try {
            return Optional.of(HeaderReader.read(file));
        } catch (IOException fault) {
            missing(name + ": " + fault.getMessage());
            return Optional.empty();
        }
    }

    private void missing(String line) {
        isWhole = false;
        lines.add("! " + line);
    }
}
