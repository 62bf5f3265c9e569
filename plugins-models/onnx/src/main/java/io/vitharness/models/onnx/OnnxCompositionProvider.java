package io.vitharness.models.onnx;

import io.vitharness.models.onnx.composition.Composition;
import io.vitharness.models.onnx.composition.CompositionConfig;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Workshop;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs two downloaded exports one after the other, as baselines that honour a system's contract without being it: a finder
 * of boxes then SAM, a writer then a painter. The card names both and says that it is a composition.
 */
public final class OnnxCompositionProvider implements ModelProvider<CompositionConfig> {

    private final OnnxProvider exports = new OnnxProvider();

    @Override
    public String id() {
        return "onnx-composition";
    }

    @Override
    public String summary() {
        return "Two downloaded ONNX exports one after the other: boxes then masks, or words then pictures";
    }

    @Override
    public Class<CompositionConfig> configType() {
        return CompositionConfig.class;
    }

    @Override
    public Model open(CompositionConfig config, Workshop workshop) throws ModelException {
        List<Model> opened = new ArrayList<>();
        boolean isOpen = false;
        try {
            opened.add(exports.open(config.first(), workshop));
            opened.add(exports.open(config.then(), workshop));
            Model model = Composition.of(config, opened.get(0), opened.get(1));
            isOpen = true;
            return model;
        } finally {
            if (!isOpen) {
                opened.forEach(Model::close);
            }
        }
    }
}
