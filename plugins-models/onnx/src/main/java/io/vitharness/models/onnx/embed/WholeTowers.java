package io.vitharness.models.onnx.embed;

import io.vitharness.media.processor.PixelValues;
import io.vitharness.models.onnx.engine.Outputs;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.text.TextRows;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Both towers in one graph, {@code model.onnx}: whichever is not asked is fed something short. */
final class WholeTowers implements Towers {

    static final String IMAGES = "image_embeds";
    static final String TEXTS = "text_embeds";
    private static final String SCORES = "logits_per_image";

    private final Session session;
    private final Scoring scoring;
    private final PixelValues anyPicture;
    private final TextRows.Block anyText;

    WholeTowers(Session session, Scoring scoring, PixelValues anyPicture, TextRows.Block anyText)
            throws ModelException {
        this.session = session;
        this.scoring = scoring;
        this.anyPicture = anyPicture;
        this.anyText = anyText;
        session.mayOnlyNeed(Set.of("pixel_values", "input_ids", "attention_mask"));
        for (String output : List.of(IMAGES, TEXTS, SCORES)) {
            session.output(output);
        }
    }

    @Override
    public float[] picture(PixelValues pixels) throws ModelException {
        return Towers.rows(run(pixels, anyText).get(IMAGES)).get(0);
    }

    @Override
    public List<float[]> texts(TextRows.Block block) throws ModelException {
        return Towers.rows(run(anyPicture, block).get(TEXTS));
    }

    /** Compares scores that the graph gives with the cosines of the vectors that it gives beside them. */
    @Override
    public Scale scale(List<PixelValues> pictures, TextRows.Block block) throws ModelException {
        List<Scale.Pair> pairs = new ArrayList<>();
        for (PixelValues picture : pictures) {
            Outputs outputs = run(picture, block);
            float[] seen = Towers.rows(outputs.get(IMAGES)).get(0);
            float[] scores = outputs.get(SCORES).floats();
            List<float[]> read = Towers.rows(outputs.get(TEXTS));
            for (int i = 0; i < scores.length; i++) {
                pairs.add(new Scale.Pair(Scale.cosine(seen, read.get(i)), scores[i]));
            }
        }
        return scoring.scale(pairs);
    }

    private Outputs run(PixelValues pixels, TextRows.Block block) throws ModelException {
        Map<String, Tensor> feeds = new HashMap<>(block.feeds());
        feeds.put("pixel_values", Towers.tensor(pixels));
        return session.run(feeds);
    }
}
