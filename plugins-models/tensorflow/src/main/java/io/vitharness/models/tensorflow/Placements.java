package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Optional;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * Decides where a model runs. {@code gpu} is a GPU or a refusal that says what is missing; {@code auto} is the first GPU
 * where all is there, and else the processor, with the reason where TensorFlow's GPU build is in {@code lib/}.
 */
final class Placements {

    private Placements() {}

    static Placement of(Device wanted) throws ModelException {
        ClassLoader engines = Placements.class.getClassLoader();
        boolean isForProcessors = wanted.kind() == Device.Kind.AUTO && !EngineLibraries.hasGpuBuild(engines);
        if (wanted.kind() == Device.Kind.CPU || isForProcessors) {
            return Placement.PROCESSOR;
        }
        List<String> lacking = EngineLibraries.lackingForGpu(engines);
        Optional<String> fault =
                lacking.isEmpty() ? fault(wanted) : Optional.of("this machine lacks " + String.join(", ", lacking));
        if (fault.isEmpty()) {
            return Placement.on(new Placement.Gpu(wanted.index(), name(wanted.index())));
        }
        if (wanted.kind() == Device.Kind.GPU) {
            throw ModelException.gone("device '" + wanted + "' cannot be used by TensorFlow: " + fault.get()
                    + "; without it take the device 'cpu' or 'auto'");
        }
        return Placement.processor(fault.get());
    }

    /** Why TensorFlow does not use a GPU although its build and CUDA's libraries are there. */
    private static Optional<String> fault(Device wanted) {
        try {
            var place = Placement.on(new Placement.Gpu(wanted.index(), ""));
            return SessionDevices.kinds(place).contains("GPU")
                    ? Optional.empty()
                    : Optional.of("it finds no GPU, though its libraries are there" + driver(wanted.index())
                            + "; look at the driver (nvidia-smi) and at CUDA_VISIBLE_DEVICES, which is "
                            + Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES"))
                                    .map(value -> "'" + value + "'")
                                    .orElse("not set"));
        } catch (TensorFlowException refused) {
            return Optional.of(refused.getMessage() + "; models on several GPUs need 'isolation: process'");
        }
    }

    private static String driver(int index) {
        return new CudaDriver().gpu(index) instanceof CudaDriver.Found.Nothing nothing ? ": " + nothing.because() : "";
    }

    private static String name(int index) {
        return new CudaDriver().gpu(index) instanceof CudaDriver.Found.Name named ? named.name() : "of no known name";
    }
}
