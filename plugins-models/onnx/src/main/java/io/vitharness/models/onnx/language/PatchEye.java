package io.vitharness.models.onnx.language;

import io.vitharness.media.Picture;
import io.vitharness.media.processor.PatchRows;
import io.vitharness.media.processor.Processed;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;
import java.util.Map;
import java.util.Set;

/** Qwen2-VL and its successors: patches of any resolution, of which each merged square becomes one row. */
record PatchEye(PatchRows processor, VisionEncoder encoder, String imageToken) implements Eye {

    static final Set<String> GRIDS = Set.of("grid_thw", "image_grid_thw");

    @Override
    public Seen see(Picture picture) throws ModelException {
        Processed processed = processor.process(picture);
        Processed.Grid grid = processed.grid();
        Tensor sizes = Tensor.longs(new long[] {1, grid.rows(), grid.columns()}, 1, 3);
        VisionRows features = encoder.encode(processed.pixels(), Map.of("grid_thw", sizes, "image_grid_thw", sizes));
        Processed.Grid merged = new Processed.Grid(grid.rows() / processor.merge(), grid.columns() / processor.merge());
        return seen(imageToken, features.values(), merged);
    }

    static Seen seen(String imageToken, float[] features, Processed.Grid merged) {
        int count = merged.rows() * merged.columns();
        return new Seen(imageToken.repeat(count), features, count, merged);
    }
}
