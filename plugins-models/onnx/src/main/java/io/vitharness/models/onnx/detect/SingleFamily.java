package io.vitharness.models.onnx.detect;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.processor.Processed;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.engine.Outputs;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A detector that is one graph without a config.json; the suite says by {@code model-type} whose recipe it follows. */
final class SingleFamily implements Family {

    private final Recipe recipe;

    SingleFamily(Recipe recipe) {
        this.recipe = recipe;
    }

    @Override
    public Set<String> modelTypes() {
        return Set.of(recipe.modelType());
    }

    @Override
    public String summary() {
        return recipe.summary();
    }

    @Override
    public List<String> sessions(ModelFolder folder) {
        return List.of("model");
    }

    @Override
    public List<String> files() {
        return List.of();
    }

    @Override
    public boolean knows(OnnxHeader header) {
        return Recipe.fed(header)
                .map(fed -> recipe.classes(header, fed))
                .orElse(OptionalLong.empty())
                .isPresent();
    }

    @Override
    public void check(ModelFolder folder, Path file, OnnxHeader header) throws ModelException {
        classes(file, header);
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        DetectorConfig config = opening.config().detector();
        Session session = opening.session(graph(opening.folder(), config));
        int classes = classes(session.file(), session.header());
        Names names = names(opening.folder(), config);
        names.mustBe(classes, session.name());
        Recipe.Usual usual = recipe.usual();
        Settings settings = Settings.of(opening, usual.threshold(), usual.most());
        double overlap = config.overlap().orElse(usual.overlap());
        opening.decide("overlap", Double.toString(overlap));
        Processor processor = recipe.processor(fed(session.file(), session.header()));
        return new DetectorModel(
                (picture, text) -> Overlaps.without(
                        found(session, processor, picture, names.list(), settings.threshold()), overlap),
                settings.most(),
                opening.card(),
                session::close);
    }

    private List<Found> found(
            Session session, Processor processor, Picture picture, List<String> names, double threshold)
            throws ModelException {
        Processed processed = processor.process(picture);
        Declared input = session.header().inputs().get(0);
        long[] shape = processed.pixels().shape().stream()
                .mapToLong(Integer::longValue)
                .toArray();
        Outputs outputs = session.run(
                Map.of(input.name(), Tensor.floats(processed.pixels().values(), shape)));
        List<Tensor> tensors = new ArrayList<>();
        for (Declared output : session.header().outputs()) {
            tensors.add(outputs.get(output.name()));
        }
        Size fed = new Size((int) shape[3], (int) shape[2]);
        return recipe.read(tensors, new Frame(fed, processed.content(), processed.original()), names, threshold);
    }

    /** The graph that the suite names, else the only one of the folder, else model.onnx. */
    private static String graph(ModelFolder folder, DetectorConfig config) {
        List<String> graphs = List.copyOf(folder.graphs().keySet());
        return config.graph().orElse(graphs.size() == 1 ? graphs.get(0) : "model");
    }

    private Names names(ModelFolder folder, DetectorConfig config) throws ModelException {
        Optional<List<String>> own = recipe.names();
        return own.isPresent() && config.labels().isEmpty()
                ? new Names(own.get(), recipe.modelType())
                : Names.of(folder, config.labels());
    }

    private static Size fed(Path file, OnnxHeader header) throws ModelException {
        return Recipe.fed(header)
                .orElseThrow(() -> ModelException.gone(file.getFileName() + " takes " + header.inputs()
                        + ", wanted one picture [1, 3, height, width] of fixed size"));
    }

    private int classes(Path file, OnnxHeader header) throws ModelException {
        OptionalLong classes = recipe.classes(header, fed(file, header));
        if (classes.isEmpty()) {
            throw ModelException.gone(file.getFileName() + " is no graph of " + recipe.modelType() + " ("
                    + recipe.summary() + "): it gives " + header.outputs());
        }
        Contract.mustBe(file, "input", header.inputs().get(0), Contract.Kind.NUMBERS.types());
        for (Declared output : header.outputs()) {
            Contract.mustBe(file, "output", output, Contract.Kind.NUMBERS.types());
        }
        return Math.toIntExact(classes.getAsLong());
    }
}
