package io.vitharness.models.onnx.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

/**
 * The one way to ONNX Runtime. DJL's engine must be made before anybody asks for the environment, else it refuses to
 * start; and DJL calls home, fetches libraries and takes the tokenizers' engine for its own unless told not to.
 */
final class OnnxEngine {

    /** Made when first asked for: listing plugins must load no engine. */
    private static final class Holder {
        private static final OnnxEngine ENGINE = new OnnxEngine();
    }

    private final OrtNDManager manager;
    private final OrtEnvironment environment;

    private OnnxEngine() {
        Offline.ensure();
        QuietStart.off();
        Natives.unpack();
        Engine engine = Engine.getEngine("OnnxRuntime");
        this.manager = (OrtNDManager) engine.newBaseManager(Device.cpu());
        this.environment = OrtEnvironment.getEnvironment();
        silence(environment);
    }

    /** Windows has a record of its own, which the environment can be told to keep shut. */
    private static void silence(OrtEnvironment environment) {
        try {
            environment.setTelemetry(false);
        } catch (OrtException none) {
            throw new IllegalStateException("ONNX Runtime does not let its telemetry be turned off", none);
        }
    }

    static OnnxEngine get() {
        return Holder.ENGINE;
    }

    OrtNDManager manager() {
        return manager;
    }

    OrtEnvironment environment() {
        return environment;
    }
}
