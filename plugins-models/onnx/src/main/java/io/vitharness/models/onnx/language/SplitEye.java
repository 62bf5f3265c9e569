package io.vitharness.models.onnx.language;

import io.vitharness.media.Picture;
import io.vitharness.media.processor.Processed;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.Map;

/**
 * Idefics3 and SmolVLM: the rows of each tile behind a token that names its place, line by line, then those of the whole
 * picture ({@code processing_idefics3.py} of transformers).
 */
record SplitEye(Processor processor, VisionEncoder encoder, String imageToken) implements Eye {

    static final String MASK = "pixel_attention_mask";

    private static final String FAKE = "<fake_token_around_image>";
    private static final String GLOBAL = "<global-img>";

    @Override
    public Seen see(Picture picture) throws ModelException {
        Processed processed = processor.process(picture);
        VisionRows features = encoder.encode(processed.pixels(), Map.of(MASK, everywhere(processed)));
        int parts = processed.pixels().shape().get(1);
        if (features.all() % parts != 0) {
            throw ModelException.permanent(
                    "the vision encoder gave " + features.all() + " rows for " + parts + " tiles of one picture");
        }
        String rows = imageToken.repeat(features.all() / parts);
        return new Seen(expansion(processed.grid(), rows), features.values(), features.all(), processed.grid());
    }

    static String expansion(Processed.Grid grid, String rows) {
        StringBuilder text = new StringBuilder();
        if (grid.rows() * grid.columns() > 1) {
            for (int row = 1; row <= grid.rows(); row++) {
                for (int column = 1; column <= grid.columns(); column++) {
                    text.append(FAKE)
                            .append("<row_" + row + "_col_" + column + ">")
                            .append(rows);
                }
                text.append('\n');
            }
            text.append('\n');
        }
        return text.append(FAKE).append(GLOBAL).append(rows).append(FAKE).toString();
    }

    private static Tensor everywhere(Processed processed) {
        long[] shape = {
            processed.pixels().shape().get(0),
            processed.pixels().shape().get(1),
            processed.pixels().shape().get(3),
            processed.pixels().shape().get(4)
        };
        boolean[] all = new boolean[Math.toIntExact(shape[0] * shape[1] * shape[2] * shape[3])];
        Arrays.fill(all, true);
        return Tensor.booleans(all, shape);
    }
}
