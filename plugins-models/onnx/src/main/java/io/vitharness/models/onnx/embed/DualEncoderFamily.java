package io.vitharness.models.onnx.embed;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.processor.PixelValues;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.text.TextRows;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * CLIP and SigLIP folders: a tower for pictures and one for texts, together in {@code model.onnx} or each in a graph of
 * its own.
 */
public final class DualEncoderFamily implements Family {

    private static final String WHOLE = "model";
    private static final String VISION = "vision_model";
    private static final String TEXT = "text_model";
    private static final List<String> PROBES = List.of("a", "red", "two dogs on grass", "the sea at night");

    private final Set<String> modelTypes;
    private final String summary;
    private final Scoring scoring;
    private final int length;

    private DualEncoderFamily(String modelType, String summary, Scoring scoring, int length) {
        this.modelTypes = Set.of(modelType);
        this.summary = summary;
        this.scoring = scoring;
        this.length = length;
    }

    /** CLIP and SigLIP, which differ in the length of texts and in what scores mean. */
    public static List<Family> all() {
        return List.of(
                new DualEncoderFamily(
                        "clip",
                        "CLIP: tells which text fits a picture or its region, and gives judges vectors",
                        Scoring.ONE_OF_ALL,
                        77),
                new DualEncoderFamily(
                        "siglip",
                        "SigLIP: tells how well each text fits a picture or its region, and gives judges vectors",
                        Scoring.EACH_ALONE,
                        64));
    }

    @Override
    public Set<String> modelTypes() {
        return modelTypes;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public List<String> sessions(ModelFolder folder) {
        boolean isSplit = !folder.has(WHOLE) && scoring == Scoring.ONE_OF_ALL;
        return isSplit ? List.of(VISION, TEXT) : List.of(WHOLE);
    }

    @Override
    public List<String> files() {
        return List.of("tokenizer.json", "preprocessor_config.json");
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        Tokens tokens = opening.tokens();
        ModelFolder folder = opening.folder();
        Processor processor = ProcessorReader.read(folder.preprocessor());
        TextRows texts =
                TextRows.of(folder, tokens, length, opening.config().task().orElse(""));
        Towers towers = towers(opening, processor, texts);
        List<PixelValues> seen =
                Stream.of(0, 96, 255).map(grey -> picture(processor, grey)).toList();
        Scale scale = towers.scale(seen, texts.of(PROBES));
        opening.note("score", scale.factor() + " x cosine + " + scale.shift());
        List<Session> sessions = opening.sessions();
        return new DualEncoderModel(
                new DualEncoderModel.Parts(
                        towers,
                        texts,
                        processor,
                        scoring,
                        scale,
                        opening.config().batch()),
                opening.card(),
                () -> {
                    tokens.close();
                    sessions.forEach(Session::close);
                });
    }

    private Towers towers(Opening opening, Processor processor, TextRows texts) throws ModelException {
        if (sessions(opening.folder()).contains(WHOLE)) {
            return new WholeTowers(
                    opening.session(WHOLE), scoring, picture(processor, 0), texts.of(PROBES.subList(0, 1)));
        }
        opening.note("score's factor", "100, where CLIP's training ends: it stands in model.onnx, which is not there");
        return new SplitTowers(opening.session(VISION), opening.session(TEXT));
    }

    private static PixelValues picture(Processor processor, int grey) {
        return processor
                .process(Picture.uniform(new Size(64, 64), grey, grey / 2, 255 - grey))
                .pixels();
    }
}
