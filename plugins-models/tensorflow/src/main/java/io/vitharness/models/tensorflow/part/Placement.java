package io.vitharness.models.tensorflow.part;

import java.util.Optional;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/**
 * Where a model's sessions compute, decided once when it is trained or opened and told by its card. The same weights and
 * input give the same bits on one kind of device alone: a GPU adds in another order than a processor, and NVIDIA's newer
 * ones multiply matrices with fewer digits (TF32).
 *
 * @param gpu the GPU that is used; empty for the processor
 * @param because why it is the processor where a GPU might have been meant; empty elsewhere
 */
public record Placement(Optional<Gpu> gpu, Optional<String> because) {

    /** The processor, with no GPU in sight. */
    public static final Placement PROCESSOR = new Placement(Optional.empty(), Optional.empty());

    /**
     * A GPU.
     *
     * @param index counts CUDA's devices from 0, as {@code CUDA_VISIBLE_DEVICES} leaves them
     * @param name the product's, as its driver tells it
     */
    public record Gpu(int index, String name) {}

    /** A GPU as the place. */
    public static Placement on(Gpu gpu) {
        return new Placement(Optional.of(gpu), Optional.empty());
    }

    /** The processor in the place of a GPU. */
    public static Placement processor(String because) {
        return new Placement(Optional.empty(), Optional.of(because));
    }

    /** Such as {@code cpu} or {@code gpu:0 (NVIDIA H200)}. */
    public String words() {
        return gpu.map(used -> "gpu:" + used.index() + " (" + used.name() + ")").orElse("cpu");
    }

    /**
     * What an identity of answers needs to tell them from those of the processor, which are nothing's; all GPUs of one name
     * count as one.
     */
    public String mark() {
        return gpu.map(used -> " on " + used.name()).orElse("");
    }

    /**
     * Settings of a session. On a GPU it takes memory as it needs it, where TensorFlow would take nearly all at once; what
     * a GPU has no kernel for (texts, most work on whole numbers) TensorFlow leaves on the processor.
     */
    public ConfigProto.Builder session() {
        ConfigProto.Builder session = ConfigProto.newBuilder().setAllowSoftPlacement(true);
        return gpu.isEmpty()
                ? session.putDeviceCount("GPU", 0)
                : session.setGpuOptions(options(gpu.get().index()));
    }

    private static GPUOptions options(int index) {
        return GPUOptions.newBuilder()
                .setAllowGrowth(true)
                .setVisibleDeviceList(Integer.toString(index))
                .build();
    }
}
