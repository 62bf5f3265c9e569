package io.vitharness.models.tensorflow;

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

    /** The only platform that TensorFlow Java 1.1.0 has a GPU build for. */
    private static final String GPU_PLATFORM = "linux-x86_64";

    private static final String GPU_BUILD = GPU_PLATFORM + "-gpu";

    private EngineLibraries() {}

    static void check() throws ModelException {
        check(EngineLibraries.class.getClassLoader(), Runtime.version().feature());
    }

    /** Whether neither {@link #check} nor {@link #checkTokenizers} has anything to say. */
    static boolean arePublishedUsable() {
        return areUsable() && missingOfTokenizers().isEmpty();
    }

    /** Whether {@link #check} has nothing to say. */
    static boolean areUsable() {
        return Runtime.version().feature() <= LAST_JAVA
                && missing(EngineLibraries.class.getClassLoader()).isEmpty();
    }

    static void check(ClassLoader loader, int java) throws ModelException {
        if (java > LAST_JAVA) {
            throw ModelException.gone("TensorFlow Java 1.1.0 runs on Java 17 to " + LAST_JAVA + ", not on " + java
                    + "; start the harness with an older JDK");
        }
        List<String> missing = missing(loader);
        if (!missing.isEmpty()) {
            throw ModelException.gone("TensorFlow is not complete: add " + String.join(", ", missing) + " to lib/");
        }
    }

    /** What the engine has and lacks, for {@code harness doctor}. */
    static List<String> told(ClassLoader loader) {
        List<String> missing = missing(loader);
        List<String> lacking = lackingForGpu(loader);
        return List.of(
                missing.isEmpty() ? "processor: complete" : "processor: lacks " + String.join(", ", missing),
                "GPU: "
                        + (lacking.isEmpty()
                                ? "complete, " + new CudaDriver().gpu(0).words()
                                : "lacks " + String.join(", ", lacking) + "; 'device: auto' takes the processor"));
    }

    /** The jar with the GPU's natives and CUDA's libraries, as far as they are not there. */
    static List<String> lackingForGpu(ClassLoader loader) {
        if (!platform().equals(GPU_PLATFORM)) {
            return List.of("a GPU build of TensorFlow Java 1.1.0 for " + platform() + ", which has one for "
                    + GPU_PLATFORM + " only");
        }
        List<String> lacking = new ArrayList<>();
        if (!hasGpuBuild(loader)) {
            lacking.add("tensorflow-core-native-1.1.0-" + GPU_BUILD + ".jar in lib/");
        }
        lacking.addAll(absent(loader, Map.of("com/sun/jna/NativeLibrary.class", "jna-5.17.0.jar in lib/")));
        lacking.addAll(CudaLibraries.here(System.getenv()).missing());
        return lacking;
    }

    /** Whether TensorFlow's GPU build is there, which JavaCPP takes whenever it is, beside the other or alone. */
    static boolean hasGpuBuild(ClassLoader loader) {
        return loader.getResource(natives(GPU_BUILD)) != null;
    }

    /** Published models cut texts into tokens with a library of their own. */
    static void checkTokenizers() throws ModelException {
        List<String> missing = missingOfTokenizers();
        if (!missing.isEmpty()) {
            throw ModelException.gone(
                    "a published model needs DJL's tokenizers: add " + String.join(", ", missing) + " to lib/");
        }
    }

    private static List<String> missingOfTokenizers() {
        Map<String, String> markers = new LinkedHashMap<>();
        markers.put("ai/djl/huggingface/tokenizers/HuggingFaceTokenizer.class", "tokenizers-0.38.0.jar");
        markers.put("ai/djl/util/NativeResource.class", "api-0.38.0.jar");
        return absent(EngineLibraries.class.getClassLoader(), markers);
    }

    /** The jars that are not there. */
    static List<String> missing(ClassLoader loader) {
        Map<String, String> markers = new LinkedHashMap<>();
        markers.put("org/tensorflow/op/Ops.class", "tensorflow-core-api-1.1.0.jar");
        markers.put("org/tensorflow/internal/c_api/TF_Status.class", "tensorflow-core-native-1.1.0.jar");
        if (!hasGpuBuild(loader)) {
            markers.put(natives(platform()), "tensorflow-core-native-1.1.0-" + platform() + ".jar");
        }
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

    private static String natives(String platform) {
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
