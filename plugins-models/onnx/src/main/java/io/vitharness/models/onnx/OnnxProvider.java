package io.vitharness.models.onnx;

import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.spi.model.FolderCheck;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Workshop;
import java.nio.file.Path;

/** Runs downloaded ONNX exports: vision-language models and the graphs that stand beside them as baselines. */
public final class OnnxProvider implements ModelProvider<OnnxConfig>, FolderCheck {

    @Override
    public String id() {
        return "onnx";
    }

    @Override
    public String summary() {
        return "Downloaded ONNX exports, run by DJL and ONNX Runtime without touching the network";
    }

    @Override
    public Class<OnnxConfig> configType() {
        return OnnxConfig.class;
    }

    @Override
    public Finding look(Path folder) {
        return FolderLook.at(folder);
    }

    @Override
    public Model open(OnnxConfig config, Workshop workshop) throws ModelException {
        EngineLibraries.check();
        try {
            return opened(config, workshop);
        } catch (IllegalArgumentException fault) { // what the folder's files say makes no sense
            throw ModelException.gone(String.valueOf(fault.getMessage())).causedBy(fault);
        }
    }

    private static Model opened(OnnxConfig config, Workshop workshop) throws ModelException {
        ModelFolder folder = ModelFolder.open(config.folder(), config.modelType());
        Family family = Families.of(folder);
        Opening opening = new Opening(folder, config, workshop);
        boolean isOpen = false;
        try {
            Model model = family.open(opening);
            isOpen = true;
            return model;
        } finally {
            if (!isOpen) {
                opening.close();
            }
        }
    }
}
