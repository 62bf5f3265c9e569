package io.vitharness.models.onnx.engine;

/** Keeps DJL off the network; to be called before the first of its classes is touched. */
public final class Offline {

    private Offline() {}

    /** Sets what DJL reads when it starts: no telemetry, no downloads, no second engine. */
    public static void ensure() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.onnx.disable_alternative", "true");
        System.setProperty("ai.djl.default_engine", "OnnxRuntime");
    }
}
