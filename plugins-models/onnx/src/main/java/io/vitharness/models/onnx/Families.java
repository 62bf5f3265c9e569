package io.vitharness.models.onnx;

import io.vitharness.models.onnx.detect.Detectors;
import io.vitharness.models.onnx.embed.DualEncoderFamily;
import io.vitharness.models.onnx.embed.PictureEncoderFamily;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.models.onnx.language.FlorenceFamily;
import io.vitharness.models.onnx.language.JanusFamily;
import io.vitharness.models.onnx.language.VisionLanguageFamily;
import io.vitharness.models.onnx.segment.ClipSegFamily;
import io.vitharness.models.onnx.segment.SamFamily;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every family that this plugin can run. */
final class Families {

    private static final List<Family> ALL = Stream.of(
                    VisionLanguageFamily.all(),
                    List.of(new FlorenceFamily(), new JanusFamily()),
                    DualEncoderFamily.all(),
                    List.of(new PictureEncoderFamily()),
                    List.of(new SamFamily(), new ClipSegFamily()),
                    Detectors.families())
            .<Family>flatMap(List::stream)
            .toList();

    private Families() {}

    /** The family of a folder; an unknown one is told with those that are known. */
    static Family of(ModelFolder folder) throws ModelException {
        String type = folder.modelType();
        Optional<Family> family = find(type);
        if (family.isEmpty()) {
            boolean isTheFolders =
                    folder.config().optional("model_type").filter(type::equals).isPresent();
            throw ModelException.gone((isTheFolders ? "config.json names the model_type '" : "'model-type' is '") + type
                    + "', which no family here takes; known are " + String.join(", ", known()));
        }
        return family.get();
    }

    static Optional<Family> find(String modelType) {
        return ALL.stream()
                .filter(family -> family.modelTypes().contains(modelType))
                .findFirst();
    }

    /** The family of a graph that no config.json describes. */
    static Optional<Family> knowing(OnnxHeader header) {
        return ALL.stream().filter(family -> family.knows(header)).findFirst();
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        ALL.forEach(family -> known.addAll(family.modelTypes()));
        return known;
    }
}
