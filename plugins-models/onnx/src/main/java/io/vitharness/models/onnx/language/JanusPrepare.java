package io.vitharness.models.onnx.language;

import io.vitharness.media.Picture;
import io.vitharness.media.processor.PixelValues;
import io.vitharness.media.processor.Processed;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Janus' {@code prepare_inputs_embeds}, which embeds words and sees pictures in one graph: asked for words alone it gets
 * no picture, asked for a picture nothing but the tokens whose rows that takes.
 */
final class JanusPrepare implements Words, Eye {

    /**
     * How a picture stands in a prompt.
     *
     * @param before what stands before its tokens
     * @param placeholder the token whose rows it takes
     * @param number the number of that token
     * @param after what stands behind its tokens
     * @param count how many rows it takes
     */
    record Marks(String before, String placeholder, long number, String after, int count) {}

    private static final String ROWS = "inputs_embeds";

    private final Session session;
    private final Processor processor;
    private final Marks marks;
    private final long edge;

    JanusPrepare(Session session, Processor processor, Marks marks, long edge) throws ModelException {
        this.session = session;
        this.processor = processor;
        this.marks = marks;
        this.edge = edge;
        session.mayOnlyNeed(Set.of("input_ids", "pixel_values", "images_seq_mask", "images_emb_mask", "attention_mask"));
        session.output(ROWS);
    }

    /** Embeddings know no neighbours, so several rows are embedded as one. */
    @Override
    public Tensor of(long[] ids, int rows) throws ModelException {
        Map<String, Tensor> feeds = feeds(ids, false);
        feeds.put("pixel_values", Tensor.floats(new float[0], 0, 0, 3, edge, edge));
        feeds.put("images_emb_mask", Tensor.booleans(new boolean[0], 1, 1, 0));
        Tensor embedded = session.run(feeds).get(ROWS);
        return embedded.reshaped(rows, ids.length / rows, embedded.length(-1));
    }

    @Override
    public Seen see(Picture picture) throws ModelException {
        Processed processed = processor.process(picture);
        PixelValues pixels = processed.pixels();
        long[] ids = new long[marks.count()];
        Arrays.fill(ids, marks.number());
        boolean[] all = new boolean[marks.count()];
        Arrays.fill(all, true);
        Map<String, Tensor> feeds = feeds(ids, true);
        feeds.put("pixel_values", Tensor.floats(pixels.values(), 1, 1, 3, edge, edge));
        feeds.put("images_emb_mask", Tensor.booleans(all, 1, 1, all.length));
        String expansion = marks.before() + marks.placeholder().repeat(marks.count()) + marks.after();
        return new Seen(expansion, session.run(feeds).get(ROWS).floats(), marks.count(), processed.grid());
    }

    private static Map<String, Tensor> feeds(long[] ids, boolean isPicture) {
        boolean[] pictures = new boolean[ids.length];
        Arrays.fill(pictures, isPicture);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, Tensor> feeds = new HashMap<>();
        feeds.put("input_ids", Tensor.longs(ids, 1, ids.length));
        feeds.put("attention_mask", Tensor.longs(ones, 1, ids.length));
        feeds.put("images_seq_mask", Tensor.booleans(pictures, 1, ids.length));
        return feeds;
    }
}
