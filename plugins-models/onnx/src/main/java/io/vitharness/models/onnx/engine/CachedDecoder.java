package io.vitharness.models.onnx.engine;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.Dimension;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.model.ModelException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A decoder that remembers keys and values between steps. The memory lies in buffers of ours which ONNX Runtime reads and
 * writes in place: two of each, one read while the other is written, so that no step copies it to or from Java. One
 * {@link Run} at a time; not safe for several threads.
 */
public final class CachedDecoder {

    /** Inputs that this class feeds by itself. */
    private static final Set<String> KEPT_LOGITS = Set.of("num_logits_to_keep", "logits_to_keep");

    private static final String BRANCH = "use_cache_branch";
    private static final String LOGITS = "logits";

    private final Session session;
    private final List<CacheSlot> slots = new ArrayList<>();
    private final Map<String, ByteBuffer> rooms = new HashMap<>();
    private final Optional<Head> head;
    private final String answer;
    private final long width;
    private final ElementType type;

    /** A graph that gives logits; one whose inputs and outputs do not go together is told. */
    public CachedDecoder(Session session) throws ModelException {
        this(session, Optional.empty());
    }

    /** A graph that gives states, and the one that makes logits of them. */
    public CachedDecoder(Session session, Head head) throws ModelException {
        this(session, Optional.of(head));
    }

    private CachedDecoder(Session session, Optional<Head> head) throws ModelException {
        this.session = session;
        this.head = head;
        this.answer = head.map(Head::states).orElse(LOGITS);
        for (Declared input : session.header().inputs()) {
            CacheSlot.of(session, input).ifPresent(slots::add);
        }
        Declared declared = session.output(answer);
        this.type = declared.type().orElse(ElementType.FLOAT);
        this.width = declared.shape().size() == 3 && declared.shape().get(2) instanceof Dimension.Fixed fixed
                ? fixed.length()
                : 0;
    }

    /** The names of the inputs that this class feeds by itself. */
    public Set<String> ownInputs() {
        Set<String> own = new HashSet<>(KEPT_LOGITS);
        own.add(BRANCH);
        slots.forEach(slot -> own.add(slot.past()));
        return own;
    }

    /** Begins anew with so many rows and an empty memory; the run before is over. */
    public Run begin(int rows) {
        return new Run(rows);
    }

    /** One answer, or several side by side, being written. */
    public final class Run {

        private int rows;
        private long length;
        private long encoderLength;
        private boolean isFirst = true;
        private int side;

        private Run(int rows) {
            this.rows = rows;
        }

        public int rows() {
            return rows;
        }

        /** How many positions are remembered. */
        public long length() {
            return length;
        }

        /**
         * Reads further positions.
         *
         * @param feeds what the graph declares besides its memory
         * @param positions how many positions they hold
         * @param wantsAll whether the logits of all positions are wanted, not those of the last alone
         */
        public Logits step(Map<String, Tensor> feeds, int positions, boolean wantsAll) throws ModelException {
            Map<String, Tensor> all = new HashMap<>(feeds);
            KEPT_LOGITS.forEach(name -> all.put(name, Tensor.longs(new long[] {wantsAll ? 0 : 1})));
            all.put(BRANCH, Tensor.booleans(new boolean[] {!isFirst}, 1));
            if (isFirst && feeds.containsKey("encoder_hidden_states")) {
                encoderLength = feeds.get("encoder_hidden_states").length(1);
            }
            boolean keepsOne = !wantsAll
                    && session.header().inputs().stream().anyMatch(input -> KEPT_LOGITS.contains(input.name()));
            Tensor said = run(all, positions, keepsOne ? 1 : positions);
            length += positions;
            isFirst = false;
            side = 1 - side;
            return new Logits(head.isPresent() ? head.get().logits(said, wantsAll) : said);
        }

        /** Keeps, drops, repeats or reorders rows: row i goes on as row {@code from[i]} was. */
        public void select(int... from) {
            for (CacheSlot slot : slots) {
                long kept = slot.isOfEncoder() ? encoderLength : length;
                int row = Math.toIntExact(slot.bytes(1, kept));
                ByteBuffer old = room(slot.past(), side, slot.bytes(rows, kept));
                ByteBuffer fresh = room(slot.past(), 1 - side, slot.bytes(from.length, kept));
                for (int i = 0; i < from.length; i++) {
                    fresh.put(i * row, old, from[i] * row, row);
                }
            }
            rows = from.length;
            side = 1 - side;
        }

        private Tensor run(Map<String, Tensor> feeds, int positions, int said) throws ModelException {
            Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
            Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
            try {
                for (Declared input : session.header().inputs()) {
                    if (!input.name().startsWith("past_key_values.")) {
                        inputs.put(input.name(), tensor(session.fed(input, feeds)));
                    }
                }
                for (CacheSlot slot : slots) {
                    remember(slot, positions, inputs, outputs);
                }
                return said(inputs, outputs, said);
            } catch (OrtException fault) {
                throw session.failed(fault);
            } finally {
                inputs.values().forEach(OnnxTensor::close);
                outputs.values().forEach(OnnxTensor::close);
            }
        }

        private void remember(
                CacheSlot slot, int positions, Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs)
                throws OrtException {
            if (slot.isOfEncoder()) {
                // computed in the first step alone; afterwards the same buffer is read and nothing is written
                long kept = isFirst ? 0 : encoderLength;
                inputs.put(slot.past(), memory(slot, kept, room(slot.past(), side, slot.bytes(rows, kept))));
                if (isFirst) {
                    ByteBuffer room = room(slot.past(), 1 - side, slot.bytes(rows, encoderLength));
                    outputs.put(slot.present(), memory(slot, encoderLength, room));
                } else {
                    swap(slot);
                }
                return;
            }
            long grown = length + positions;
            inputs.put(slot.past(), memory(slot, length, room(slot.past(), side, slot.bytes(rows, length))));
            outputs.put(slot.present(), memory(slot, grown, room(slot.past(), 1 - side, slot.bytes(rows, grown))));
        }

        private void swap(CacheSlot slot) {
            ByteBuffer one = rooms.get(slot.past() + side);
            ByteBuffer other = rooms.get(slot.past() + (1 - side));
            if (one != null && other != null) {
                rooms.put(slot.past() + side, other);
                rooms.put(slot.past() + (1 - side), one);
            }
        }

        private OnnxTensor memory(CacheSlot slot, long kept, ByteBuffer room) throws OrtException {
            return tensor(new Tensor(slot.type(), room, rows, slot.heads(), kept, slot.width()));
        }

        private Tensor said(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs, int said)
                throws OrtException, ModelException {
            if (width > 0) {
                long bytes = (long) rows * said * width * type.bytes();
                // those of a whole prompt are many and needed once
                ByteBuffer room = said == 1 ? room(LOGITS, 0, bytes) : Tensor.room(bytes);
                Tensor tensor = new Tensor(type, room, rows, said, width);
                outputs.put(answer, tensor(tensor));
                session.raw().run(inputs, outputs).close();
                return tensor;
            }
            try (OrtSession.Result result = session.raw().run(inputs, Set.of(answer), outputs)) {
                OnnxTensor tensor = (OnnxTensor) result.get(answer).orElseThrow();
                return new Tensor(type, tensor.getByteBuffer(), tensor.getInfo().getShape());
            }
        }
    }

    /** A buffer of exactly so many bytes, cut from one that is kept and only replaced by a larger one. */
    private ByteBuffer room(String name, int side, long bytes) {
        ByteBuffer kept = rooms.get(name + side);
        if (kept == null || kept.capacity() < bytes) {
            ByteBuffer larger = Tensor.room(bytes + bytes / 2);
            rooms.put(name + side, larger);
            kept = larger;
        }
        return kept.duplicate().order(ByteOrder.nativeOrder()).position(0).limit(Math.toIntExact(bytes));
    }

    private OnnxTensor tensor(Tensor tensor) throws OrtException {
        OnnxJavaType type = switch (tensor.type()) {
            case FLOAT -> OnnxJavaType.FLOAT;
            case FLOAT16 -> OnnxJavaType.FLOAT16;
            case BFLOAT16 -> OnnxJavaType.BFLOAT16;
            case INT64 -> OnnxJavaType.INT64;
            case INT32 -> OnnxJavaType.INT32;
            case BOOL -> OnnxJavaType.BOOL;
            default -> throw new OrtException("tensors of " + tensor.type() + " cannot be fed to a decoder");
        };
        return OnnxTensor.createTensor(session.environment(), tensor.bytes(), tensor.shape(), type);
    }
}
