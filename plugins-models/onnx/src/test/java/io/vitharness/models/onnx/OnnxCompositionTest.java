package io.vitharness.models.onnx;

import io.vitharness.models.onnx.composition.CompositionConfig;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.models.onnx.graph.ToySam;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.testkit.ModelContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Of two folders whose graphs these tests write. */
class OnnxCompositionTest extends ModelContract<CompositionConfig> {

    @TempDir
    static Path folder;

    @Override
    protected ModelProvider<CompositionConfig> provider() {
        return new OnnxCompositionProvider();
    }

    @Override
    protected CompositionConfig config() {
        OnnxConfig first =
                OnnxConfig.of(new ToyFolder(folder.resolve("llava")).path());
        ToySam.write(folder.resolve("sam"), true);
        return new CompositionConfig(
                CompositionConfig.Kind.BOX_THEN_MASK,
                first,
                OnnxConfig.of(folder.resolve("sam")),
                CompositionConfig.Telling.BOX);
    }
}
