package io.vitharness.models.onnx.language;

import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;
import java.util.Map;
import java.util.Set;

/** A graph of its own: {@code embed_tokens}. */
final class WordTable implements Words {

    private static final String IDS = "input_ids";
    private static final String ROWS = "inputs_embeds";

    private final Session session;

    WordTable(Session session) throws ModelException {
        this.session = session;
        session.input(IDS);
        session.output(ROWS);
        session.mayOnlyNeed(Set.of(IDS));
    }

    @Override
    public Tensor of(long[] ids, int rows) throws ModelException {
        Tensor tokens = Tensor.longs(ids, rows, ids.length / rows);
        return session.run(Map.of(IDS, tokens)).get(ROWS);
    }
}
