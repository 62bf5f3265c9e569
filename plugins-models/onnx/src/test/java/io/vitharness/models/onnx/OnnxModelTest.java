package io.vitharness.models.onnx;

import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.testkit.ModelContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Of a folder whose graphs these tests write. */
class OnnxModelTest extends ModelContract<OnnxConfig> {

    @TempDir
    static Path folder;

    @Override
    protected ModelProvider<OnnxConfig> provider() {
        return new OnnxProvider();
    }

    @Override
    protected OnnxConfig config() {
        return OnnxConfig.of(new ToyFolder(folder).path());
    }
}
