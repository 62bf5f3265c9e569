package io.vitharness.data.synthetic;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files a synthetic set consists of. */
public enum SetKind {
    /** The table of MMBench, dev split. */
    MMBENCH("mmbench"),
    /** The questions and pictures of SEED-Bench. */
    SEED_BENCH("seed-bench"),
    /** Pictures and captions in the layout of COCO. */
    CAPTIONS("captions"),
    /** The annotations and pictures of COCO. */
    COCO("coco"),
    /** One split of MagicBrush: sessions of edited pictures. */
    MAGICBRUSH("magicbrush"),
    /** Tampered and authentic pictures with masks. */
    TAMPERING("tampering"),
    /** A split of ReasonSeg: pictures, each with its questions and outlines. */
    REASON_SEG("reason-seg"),
    /** The references, annotations and pictures of RefCOCO. */
    REFCOCO("refcoco"),
    /** Questions about several pictures, in the harness's layout of M4Seg. */
    M4SEG("m4seg"),
    /** Dialogues in words and pictures, in the layout of TextBind. */
    TEXTBIND("textbind"),
    /** Training conversations in LLaVA-JSON. */
    INSTRUCTIONS("instructions");

    private final String id;

    SetKind(String id) {
        this.id = id;
    }

    /** The kind of an id; the message of the error lists the known ones. */
    public static SetKind of(String id) {
        return Stream.of(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no synthetic set '" + id + "'; known: " + known()));
    }

    /** The word used in suites and marker files. */
    public String id() {
        return id;
    }

    SetWriter writer() {
        return switch (this) {
            case MMBENCH -> new MmbenchFile();
            case SEED_BENCH -> new SeedBenchFiles();
            case CAPTIONS -> new CaptionFiles();
            case COCO -> new CocoFiles();
            case MAGICBRUSH -> new MagicBrushFiles();
            case TAMPERING -> new TamperingFiles();
            case REASON_SEG -> new ReasonSegFiles();
            case REFCOCO -> new RefcocoFiles();
            case M4SEG -> new M4segFiles();
            case TEXTBIND -> new TextbindFiles();
            case INSTRUCTIONS -> new InstructionFiles();
        };
    }

    private static String known() {
        return Stream.of(values()).map(SetKind::id).collect(Collectors.joining(", "));
    }
}
