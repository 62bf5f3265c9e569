package io.vitharness.models.onnx.engine;

import com.sun.jna.NativeLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a GPU needs besides ONNX Runtime's own library for it, on Linux: the driver, CUDA 12 with cuDNN 9, and TensorRT 10
 * where that is wanted. Asks the system's own loader; loads no engine.
 */
public final class GpuLibraries {

    private static final List<String> CUDA = List.of(
            "libcuda.so.1",
            "libcudart.so.12",
            "libcublas.so.12",
            "libcublasLt.so.12",
            "libcufft.so.11",
            "libcurand.so.10",
            "libcudnn.so.9");
    private static final List<String> TENSORRT =
            List.of("libnvinfer.so.10", "libnvinfer_plugin.so.10", "libnvonnxparser.so.10");

    private GpuLibraries() {}

    /** One line for each way to use a GPU: that it is complete, or what is missing. Empty on other systems. */
    public static List<String> lines() {
        if (!isLinux()) {
            return List.of();
        }
        return Stream.of(Placement.Provider.CUDA, Placement.Provider.TENSORRT)
                .map(GpuLibraries::line)
                .toList();
    }

    private static String line(Placement.Provider provider) {
        String name = provider.name().toLowerCase(Locale.ROOT);
        List<String> missing = missing(provider);
        return missing.isEmpty()
                ? "device gpu (" + name + "): all its libraries are found"
                : "device gpu (" + name + "): not found are " + String.join(", ", missing)
                        + "; 'device: auto' takes the processor";
    }

    /** The libraries that are not found; the first may be that of ONNX Runtime itself. */
    static List<String> missing(Placement.Provider provider) {
        List<String> missing = new ArrayList<>();
        if (!isLinux() || provider == Placement.Provider.CPU) {
            return missing;
        }
        String own = "onnxruntime_providers_" + provider.name().toLowerCase(Locale.ROOT);
        if (GpuLibraries.class.getClassLoader().getResource(Natives.resource(own)) == null) {
            missing.add(System.mapLibraryName(own) + " (of onnxruntime_gpu in lib/)");
        }
        Stream.concat(CUDA.stream(), provider == Placement.Provider.TENSORRT ? TENSORRT.stream() : Stream.empty())
                .filter(library -> !isThere(library))
                .forEach(missing::add);
        return missing;
    }

    static boolean isThere(String library) {
        try {
            NativeLibrary.getInstance(library).close();
            return true;
        } catch (UnsatisfiedLinkError missing) {
            return false;
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }
}
