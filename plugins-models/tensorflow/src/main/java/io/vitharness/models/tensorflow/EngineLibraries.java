package io.vitharness.models.tensorflow;

import io.vitharness.spi.Device;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says before TensorFlow is touched whether it can run here, and if not, what to do about it. */
final class EngineLibraries {

    /** Runs on a JDK up to this one: later ones deny the memory access that TensorFlow Java 1.1.0 needs. */
    private static final int LAST_JAVA = 25;

    private EngineLibraries() {}

    static void check(Device device) throws ModelException {
        check(device, EngineLibraries.class.getClassLoader(), Runtime.version().feature());
    }

    static void check(Device device, ClassLoader loader, int java) throws ModelException {
        if (java > LAST_JAVA) {
            throw ModelException.gone("TensorFlow Java 1.1.0 runs on Java 17 to " + LAST_JAVA + ", not on " + java
                    + "; start the harness with an older JDK");
        }
        List<String> missing = missing(loader);
        if (!missing.isEmpty()) {
            throw ModelException.gone("TensorFlow is not complete: add " + String.join(", ", missing) + " to lib/");
        }
        if (device.kind() == Device.Kind.GPU) {
            List<String> lacking = lackingForGpu(EngineLibraries.class.getClassLoader());
            throw ModelException.gone("device '" + device + "' is not supported by the tensorflow plugin yet; "
                    + "wanted 'cpu' or 'auto'"
                    + (lacking.isEmpty() ? "" : "; for a GPU this machine lacks " + String.join(", ", lacking)));
        }
    }

    /** What the engine has and lacks, for {@code harness doctor}. */
    static List<String> told(ClassLoader loader) {
        List<String> missing = missing(loader);
        List<String> lacking = lackingForGpu(loader);
        return List.of(
                missing.isEmpty() ? "processor: complete" : "processor: lacks " + String.join(", ", missing),
                "GPU: not used by this plugin yet; "
                        + (lacking.isEmpty()
                                ? "its libraries are there"
                                : "this machine lacks " + String.join(", ", lacking)));
    }

    /** The jar with the GPU's natives and CUDA's libraries, as far as they are not there. */
    private static List<String> lackingForGpu(ClassLoader loader) {
        String jar = "tensorflow-core-native-1.1.0-linux-x86_64-gpu.jar";
        String marker = "org/tensorflow/internal/c_api/linux-x86_64-gpu/libjnitensorflow.so";
        List<String> lacking = new ArrayList<>(absent(loader, Map.of(marker, jar)));
        lacking.addAll(CudaLibraries.here(System.getenv()).missing());
        return lacking;
    }

    /** Published models cut texts into tokens with a library of their own. */
    static void checkTokenizers() throws ModelException {
        Map<String, String> markers = new LinkedHashMap<>();
        markers.put("ai/djl/huggingface/tokenizers/HuggingFaceTokenizer.class", "tokenizers-0.38.0.jar");
        markers.put("ai/djl/util/NativeResource.class", "api-0.38.0.jar");
        List<String> missing = absent(EngineLibraries.class.getClassLoader(), markers);
        if (!missing.isEmpty()) {
            throw ModelException.gone(
                    "a published model needs DJL's tokenizers: add " + String.join(", ", missing) + " to lib/");
        }
    }

    /** The jars that are not there. */
    static List<String> missing(ClassLoader loader) {
        Map<String, String> markers = new LinkedHashMap<>();
        markers.put("org/tensorflow/op/Ops.class", "tensorflow-core-api-1.1.0.jar");
        markers.put("org/tensorflow/internal/c_api/TF_Status.class", "tensorflow-core-native-1.1.0.jar");
        markers.put(natives(), "tensorflow-core-native-1.1.0-" + platform() + ".jar");
        markers.put("org/tensorflow/ndarray/NdArray.class", "ndarray-1.0.0.jar");
        markers.put("org/bytedeco/javacpp/Loader.class", "javacpp-1.5.11.jar");
        markers.put("com/google/protobuf/Message.class", "protobuf-java-3.21.9.jar");
        return absent(loader, markers);
    }

    private static List<String> absent(ClassLoader loader, Map<String, String> markers) {
        List<String> missing = new ArrayList<>();
        markers.forEach((marker, jar) -> {
            if (loader.getResource(marker) == null) {
                missing.add(jar);
            }
        });
        return missing;
    }

    private static String natives() {
        String platform = platform();
        String library = platform.startsWith("windows")
                ? "jnitensorflow.dll"
                : platform.startsWith("macosx") ? "libjnitensorflow.dylib" : "libjnitensorflow.so";
        return "org/tensorflow/internal/c_api/" + platform + "/" + library;
    }

    /** The platform's name in the names of native jars. */
    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").equals("aarch64") ? "arm64" : "x86_64";
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macosx" : "linux";
        return system + "-" + machine;
    }
}
