package io.vitharness.models.onnx.detect;

import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.testkit.ModelContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A detector keeps what every model promises. */
class DetectorContractTest extends ModelContract<OnnxConfig> {

    @TempDir
    static Path path;

    @Override
    protected ModelProvider<OnnxConfig> provider() {
        return new OnnxProvider();
    }

    @Override
    protected OnnxConfig config() {
        ToySets folder = new ToySets(path);
        try {
            folder.config("yolos", ToySets.COLOURS);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        float[] boxes = {.5f, .5f, 1, 1};
        ToySets.constant(
                        ToySets.linear(
                                ToySets.colours("pixel_values", 4, 4), "logits", new float[12], new float[4], 1, 1, 4),
                        "pred_boxes",
                        boxes,
                        1,
                        1,
                        4)
                .write(folder.graph());
        return OnnxConfig.of(path);
    }
}
