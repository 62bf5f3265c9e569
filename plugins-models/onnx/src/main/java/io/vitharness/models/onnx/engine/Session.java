package io.vitharness.models.onnx.engine;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtNDArray;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.models.onnx.header.HeaderReader;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One graph, loaded: a session of ONNX Runtime that this class configures and hands to DJL's engine. May be run by
 * several threads; closing twice does no harm.
 */
public final class Session implements AutoCloseable {

    private final Path file;
    private final OnnxHeader header;
    private final OrtSession session;
    private final OrtSymbolBlock block;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private Session(Path file, OnnxHeader header, OrtSession session) {
        this.file = file;
        this.header = header;
        this.session = session;
        this.block = new OrtSymbolBlock(session, OnnxEngine.get().manager());
    }

    /** Loads a graph; a file that is broken, incomplete or too new is told with its name and what is wrong. */
    public static Session open(Path file, SessionSettings settings) throws ModelException {
        OnnxHeader header = header(file);
        checkExternal(file, header);
        QuietStart.require();
        OnnxEngine engine = OnnxEngine.get();
        try (SessionOptions options = new SessionOptions()) {
            configure(options, settings);
            return new Session(file, header, engine.environment().createSession(file.toString(), options));
        } catch (OrtException fault) {
            throw ModelException.gone(name(file) + " (" + opsets(header) + ") cannot be loaded by ONNX Runtime "
                            + version() + ": "
                            + Placement.firstLine(Objects.requireNonNullElse(fault.getMessage(), "no reason told"))
                            + advice(fault))
                    .causedBy(fault);
        }
    }

    /** Operators on half-precision numbers are not there for every device. */
    private static String advice(OrtException fault) {
        return fault.getCode() == OrtException.OrtErrorCode.ORT_NOT_IMPLEMENTED
                ? "; another 'variant', such as fp32, or another device may have it"
                : "";
    }

    /** The version of ONNX Runtime, as it tells it; DJL tells another. */
    public static String version() {
        return OnnxEngine.get().environment().getVersion();
    }

    public OnnxHeader header() {
        return header;
    }

    public Path file() {
        return file;
    }

    /** The graph's file with its folder, for messages. */
    public String name() {
        return name(file);
    }

    /** The graph's file and those that hold its weights. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(file));
        header.external().forEach(beside -> files.add(file.resolveSibling(beside)));
        return files;
    }

    /** The input of this name, or a message that says what the graph has instead. */
    public Declared input(String wanted) throws ModelException {
        return header.input(wanted)
                .orElseThrow(() ->
                        ModelException.gone(name() + " has no input '" + wanted + "'; it has " + header.inputs()));
    }

    /** The output of this name, or a message that says what the graph has instead. */
    public Declared output(String wanted) throws ModelException {
        return header.output(wanted)
                .orElseThrow(() ->
                        ModelException.gone(name() + " has no output '" + wanted + "'; it has " + header.outputs()));
    }

    /** Refuses a graph that wants more than its family knows how to give. */
    public void mayOnlyNeed(Set<String> known) throws ModelException {
        for (Declared input : header.inputs()) {
            if (!known.contains(input.name())) {
                throw ModelException.gone(
                        name() + " needs the input '" + input + "', which is not known here; known are "
                                + known.stream().sorted().toList());
            }
        }
    }

    /**
     * Runs the graph. What it does not declare is not fed; what it declares must be among the feeds, and becomes the
     * declared type where only precision is lost.
     */
    public Outputs run(Map<String, Tensor> feeds) throws ModelException {
        try (NDManager manager = OnnxEngine.get().manager().newSubManager()) {
            NDList inputs = new NDList();
            for (Declared input : header.inputs()) {
                inputs.add(array(manager, input.name(), fed(input, feeds)));
            }
            NDList outputs = block.forward(new ParameterStore(manager, false), inputs, false);
            outputs.attach(manager);
            Map<String, Tensor> results = new LinkedHashMap<>();
            for (NDArray output : outputs) {
                results.put(output.getName(), copy(((OrtNDArray) output).getTensor()));
            }
            return new Outputs(name(), results);
        } catch (EngineException fault) {
            throw failed(fault);
        }
    }

    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            block.close();
        }
    }

    /** The session itself, for what DJL does not offer: outputs that the caller owns. */
    OrtSession raw() {
        return session;
    }

    OrtEnvironment environment() {
        return OnnxEngine.get().environment();
    }

    /** A feed in the type that an input declares. */
    Tensor fed(Declared input, Map<String, Tensor> feeds) throws ModelException {
        Tensor tensor = feeds.get(input.name());
        if (tensor == null) {
            throw ModelException.permanent(name() + " needs the input '" + input + "', which is not fed; fed are "
                    + feeds.keySet().stream().sorted().toList());
        }
        try {
            return input.type().isPresent() ? tensor.as(input.type().get()) : tensor;
        } catch (IllegalArgumentException misfit) {
            throw ModelException.permanent(name() + " declares the input '" + input + "', but " + misfit.getMessage())
                    .causedBy(misfit);
        }
    }

    ModelException failed(Exception fault) {
        String message = Objects.requireNonNullElse(fault.getMessage(), fault.toString());
        return ModelException.permanent(name() + " failed: " + Placement.firstLine(message))
                .causedBy(fault);
    }

    private static OnnxHeader header(Path file) throws ModelException {
        try {
            return HeaderReader.read(file);
        } catch (IOException fault) {
            throw ModelException.gone("cannot read " + name(file) + ": " + fault.getMessage())
                    .causedBy(fault);
        }
    }

    private static void checkExternal(Path file, OnnxHeader header) throws ModelException {
        List<String> faults = header.faults(file);
        if (!faults.isEmpty()) {
            throw ModelException.gone(name(file) + " " + faults.get(0));
        }
    }

    /** Waiting threads that spin steal the processor from the harness's own; results must not depend on chance. */
    private static void configure(SessionOptions options, SessionSettings settings) throws OrtException {
        options.setIntraOpNumThreads(settings.threads());
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.addConfigEntry("session.inter_op.allow_spinning", "0");
        options.setDeterministicCompute(true);
        options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        settings.placement().apply(options);
    }

    private static NDArray array(NDManager manager, String name, Tensor tensor) {
        NDArray array = manager.create(tensor.bytes(), new Shape(tensor.shape()), type(tensor.type()));
        array.setName(name);
        return array;
    }

    private static DataType type(ElementType type) {
        return switch (type) {
            case FLOAT -> DataType.FLOAT32;
            case FLOAT16 -> DataType.FLOAT16;
            case BFLOAT16 -> DataType.BFLOAT16;
            case DOUBLE -> DataType.FLOAT64;
            case INT64 -> DataType.INT64;
            case INT32 -> DataType.INT32;
            case INT8 -> DataType.INT8;
            case UINT8 -> DataType.UINT8;
            case BOOL -> DataType.BOOLEAN;
            default -> throw new IllegalArgumentException("tensors of " + type + " cannot be fed");
        };
    }

    private Tensor copy(OnnxTensor tensor) throws ModelException {
        ElementType type = switch (tensor.getInfo().type) {
            case FLOAT -> ElementType.FLOAT;
            case FLOAT16 -> ElementType.FLOAT16;
            case BFLOAT16 -> ElementType.BFLOAT16;
            case DOUBLE -> ElementType.DOUBLE;
            case INT64 -> ElementType.INT64;
            case INT32 -> ElementType.INT32;
            case INT16 -> ElementType.INT16;
            case INT8 -> ElementType.INT8;
            case UINT8 -> ElementType.UINT8;
            case BOOL -> ElementType.BOOL;
            case STRING, UNKNOWN ->
                throw ModelException.permanent(
                        name() + " gave an output of " + tensor.getInfo().type + ", which cannot be read here");
        };
        return new Tensor(
                type, tensor.getByteBuffer().rewind(), tensor.getInfo().getShape());
    }

    private static String opsets(OnnxHeader header) {
        return "opset "
                + Optional.ofNullable(header.opsets().get(OnnxHeader.STANDARD))
                        .map(String::valueOf)
                        .orElse("of its own");
    }

    private static String name(Path file) {
        Path parent = file.getParent();
        return parent == null || parent.getFileName() == null
                ? file.toString()
                : parent.getFileName() + "/" + file.getFileName();
    }
}
