package io.vitharness.models.onnx.folder;

import java.util.Locale;

/** How a graph's numbers are stored, by the ending of its file's name, as transformers.js has it. */
public enum Variant {
    FP32(""),
    FP16("_fp16"),
    INT8("_int8"),
    UINT8("_uint8"),
    Q8("_quantized"),
    Q4("_q4"),
    Q4F16("_q4f16"),
    BNB4("_bnb4"),
    Q2("_q2"),
    Q2F16("_q2f16"),
    Q1("_q1"),
    Q1F16("_q1f16");

    private final String suffix;

    Variant(String suffix) {
        this.suffix = suffix;
    }

    /** What stands between a session's name and {@code .onnx}. */
    public String suffix() {
        return suffix;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
