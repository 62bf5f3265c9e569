package io.vitharness.models.onnx.embed;

import io.vitharness.media.processor.PixelValues;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.text.TextRows;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A graph for pictures and one for texts; the number that turns cosines into scores is in neither. */
final class SplitTowers implements Towers {

    /** CLIP's training ends with its factor at the greatest that it allows: {@code logit_scale} is clipped at ln 100. */
    private static final Scale CLIPPED = new Scale(100, 0);

    private final Session vision;
    private final Session text;

    SplitTowers(Session vision, Session text) throws ModelException {
        this.vision = vision;
        this.text = text;
        vision.output(WholeTowers.IMAGES);
        text.output(WholeTowers.TEXTS);
        vision.mayOnlyNeed(Set.of("pixel_values"));
        text.mayOnlyNeed(Set.of("input_ids", "attention_mask"));
    }

    @Override
    public float[] picture(PixelValues pixels) throws ModelException {
        return Towers.rows(vision.run(Map.of("pixel_values", Towers.tensor(pixels)))
                        .get(WholeTowers.IMAGES))
                .get(0);
    }

    @Override
    public List<float[]> texts(TextRows.Block block) throws ModelException {
        return Towers.rows(text.run(block.feeds()).get(WholeTowers.TEXTS));
    }

    @Override
    public Scale scale(List<PixelValues> pictures, TextRows.Block block) {
        return CLIPPED;
    }
}
