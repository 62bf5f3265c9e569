package io.vitharness.models.onnx.engine;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where sessions run, decided once for a model and told by its card.
 *
 * @param provider the execution provider that does the work
 * @param index which GPU
 * @param because why it is not what was asked for first; empty where it is
 */
public record Placement(Provider provider, int index, Optional<String> because) {

    /** The execution providers of ONNX Runtime that this plugin knows. */
    public enum Provider {
        CPU,
        CUDA,
        TENSORRT
    }

    private static final int LONGEST_REASON = 300;

    /**
     * Tries what is wanted. Only {@code auto} falls back to the processor; the list of providers that ONNX Runtime
     * tells is of no use, since it names those it was built with and not those that work here.
     */
    public static Placement of(Device device, Provider preferred) throws ModelException {
        if (device.kind() == Device.Kind.CPU) {
            return new Placement(Provider.CPU, 0, Optional.empty());
        }
        QuietStart.require();
        Provider wanted = preferred == Provider.CPU ? Provider.CUDA : preferred;
        Optional<String> fault = fault(wanted, device.index());
        if (fault.isEmpty()) {
            return new Placement(wanted, device.index(), fault);
        }
        if (device.kind() == Device.Kind.GPU) {
            throw ModelException.gone("device '" + device + "' cannot be used by ONNX Runtime: " + fault.get()
                    + "; wanted onnxruntime_gpu in place of onnxruntime in lib/, CUDA 12 and cuDNN 9, or the device"
                    + " 'cpu' or 'auto'");
        }
        return new Placement(Provider.CPU, 0, fault);
    }

    /** Such as {@code cpu} or {@code cuda:0}. */
    public String words() {
        return provider == Provider.CPU ? "cpu" : provider.name().toLowerCase(Locale.ROOT) + ":" + index;
    }

    void apply(SessionOptions options) throws OrtException {
        switch (provider) {
            case CPU -> {}
            case CUDA -> options.addCUDA(index);
            case TENSORRT -> {
                options.addTensorrt(index);
                options.addCUDA(index);
            }
        }
    }

    private static Optional<String> fault(Provider provider, int index) {
        OnnxEngine.get();
        try (SessionOptions options = new SessionOptions()) {
            new Placement(provider, index, Optional.empty()).apply(options);
            return Optional.empty();
        } catch (OrtException | UnsatisfiedLinkError missing) {
            List<String> libraries = GpuLibraries.missing(provider);
            return Optional.of(firstLine(Objects.requireNonNullElse(missing.getMessage(), missing.toString()))
                    + (libraries.isEmpty() ? "" : "; not found are " + String.join(", ", libraries)));
        }
    }

    /** A message of the engine without its stack and the places in its source. */
    static String firstLine(String message) {
        String line = message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("^Error code - \\w+ - message: ", "")
                .replaceAll("/onnxruntime_src/.*?(?=\\[ONNXRuntimeError\\])", "");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + " .." : line;
    }
}
