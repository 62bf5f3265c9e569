package io.vitharness.models.onnx;

import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says before ONNX Runtime is touched whether its jars are there, and if not, which. */
final class EngineLibraries {

    private EngineLibraries() {}

    static void check() throws ModelException {
        check(EngineLibraries.class.getClassLoader());
    }

    static void check(ClassLoader loader) throws ModelException {
        List<String> missing = missing(loader);
        if (!missing.isEmpty()) {
            throw ModelException.gone("ONNX Runtime is not complete: add " + String.join(", ", missing) + " to lib/");
        }
    }

    /** The jars that are not there. */
    static List<String> missing(ClassLoader loader) {
        Map<String, String> markers = new LinkedHashMap<>();
        markers.put("ai/djl/engine/Engine.class", "api-0.38.0.jar");
        markers.put("ai/djl/onnxruntime/engine/OrtEngine.class", "onnxruntime-engine-0.38.0.jar");
        markers.put("ai/onnxruntime/OrtSession.class", "onnxruntime-1.29.0.jar");
        markers.put("ai/djl/huggingface/tokenizers/HuggingFaceTokenizer.class", "tokenizers-0.38.0.jar");
        markers.put("com/google/gson/Gson.class", "gson-2.13.1.jar");
        markers.put("com/sun/jna/Native.class", "jna-5.17.0.jar");
        markers.put("org/apache/commons/compress/archivers/ArchiveEntry.class", "commons-compress-1.27.1.jar");
        markers.put("org/apache/commons/codec/Charsets.class", "commons-codec-1.17.1.jar");
        markers.put("org/apache/commons/io/IOUtils.class", "commons-io-2.16.1.jar");
        List<String> missing = new ArrayList<>();
        markers.forEach((marker, jar) -> {
            if (loader.getResource(marker) == null) {
                missing.add(jar);
            }
        });
        return missing;
    }
}
