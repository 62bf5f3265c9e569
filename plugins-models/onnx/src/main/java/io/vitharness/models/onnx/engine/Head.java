package io.vitharness.models.onnx.engine;

import io.vitharness.models.onnx.header.Declared;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Map;

/** A graph of its own that makes logits of a decoder's states, as Janus has one for words and one for pictures. */
public final class Head {

    private final Session session;
    private final String states;
    private final String logits;

    /** A graph with more than one input or output is told. */
    public Head(Session session) throws ModelException {
        this.session = session;
        this.states = only(session, "input", session.header().inputs());
        this.logits = only(session, "output", session.header().outputs());
    }

    /** What the decoder calls the states. */
    String states() {
        return states;
    }

    /** The logits of all positions, or of each row's last. */
    Tensor logits(Tensor said, boolean wantsAll) throws ModelException {
        return session.run(Map.of(states, wantsAll ? said : last(said))).get(logits);
    }

    private static Tensor last(Tensor said) {
        int rows = said.length(0);
        int positions = said.length(1);
        int width = said.length(2);
        float[] values = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            float[] one = said.floats((row * positions + positions - 1) * width, width);
            System.arraycopy(one, 0, values, row * width, width);
        }
        return Tensor.floats(values, rows, 1, width);
    }

    private static String only(Session session, String kind, List<Declared> declared) throws ModelException {
        if (declared.size() != 1) {
            throw ModelException.gone(session.name() + " must have one " + kind + " but has " + declared);
        }
        return declared.get(0).name();
    }
}
