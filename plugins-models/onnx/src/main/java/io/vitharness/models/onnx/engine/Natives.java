package io.vitharness.models.onnx.engine;

import ai.djl.util.Utils;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Unpacks ONNX Runtime's native libraries once for all processes, beside those of DJL's tokenizers. ONNX Runtime itself
 * unpacks them anew for each process and leaves a folder behind, a full one where the process is killed.
 */
final class Natives {

    /** Where ONNX Runtime looks for its libraries, if it is set. */
    static final String PATH = "onnxruntime.native.path";

    private static final List<String> LIBRARIES = List.of(
            "onnxruntime",
            "onnxruntime4j_jni",
            "onnxruntime_providers_shared",
            "onnxruntime_providers_cuda",
            "onnxruntime_providers_tensorrt");

    private Natives() {}

    /** Where it cannot be done, ONNX Runtime does it its own way. */
    static void unpack() {
        if (System.getProperty(PATH) != null) {
            return;
        }
        try {
            Map<String, URL> packed = packed();
            if (!packed.isEmpty()) {
                Path folder = Utils.getEngineCacheDir("onnxruntime").resolve(platform() + "-" + key(packed));
                if (!Files.isDirectory(folder)) {
                    unpack(packed, folder);
                }
                System.setProperty(PATH, folder.toString());
            }
        } catch (IOException | ClassCastException notPacked) {
            // no home to write to, or libraries that do not lie in a jar
            System.clearProperty(PATH);
        }
    }

    /** The folder of a platform's libraries in the jar, such as {@code linux-x64}. */
    static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String os = system.startsWith("mac") ? "osx" : system.startsWith("windows") ? "win" : "linux";
        return os + "-" + (machine.equals("aarch64") ? "aarch64" : "x64");
    }

    /** The file of a library in the jar. */
    static String resource(String library) {
        return "ai/onnxruntime/native/" + platform() + "/" + file(library);
    }

    private static String file(String library) {
        return System.mapLibraryName(library).replace("jnilib", "dylib");
    }

    private static Map<String, URL> packed() {
        Map<String, URL> packed = new LinkedHashMap<>();
        for (String library : LIBRARIES) {
            URL url = OrtSession.class.getClassLoader().getResource(resource(library));
            if (url != null) {
                packed.put(file(library), url);
            }
        }
        return packed;
    }

    /** Tells one version's libraries from another's, by the sums that the jar keeps of them. */
    private static String key(Map<String, URL> packed) throws IOException {
        CRC32 key = new CRC32();
        for (URL url : packed.values()) {
            JarURLConnection connection = (JarURLConnection) url.openConnection();
            long sum = connection.getJarEntry().getCrc();
            for (int shift = 0; shift < 32; shift += 8) {
                key.update((int) (sum >> shift) & 0xff);
            }
        }
        return String.format(Locale.ROOT, "%08x", key.getValue());
    }

    /** Into a folder of its own first: another process may do the same, and one may be killed while it does. */
    private static void unpack(Map<String, URL> packed, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
        for (Map.Entry<String, URL> library : packed.entrySet()) {
            try (InputStream in = library.getValue().openStream()) {
                Files.copy(in, fresh.resolve(library.getKey()));
            }
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException otherWasFaster) {
            for (String library : packed.keySet()) {
                Files.delete(fresh.resolve(library));
            }
            Files.delete(fresh);
        }
    }
}
