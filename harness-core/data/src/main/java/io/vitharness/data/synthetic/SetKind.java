package io.vitharness.data.synthetic;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files a synthetic set consists of. */
public enum SetKind {
    /** The table of MMBench, dev split. */
    MMBENCH("mmbench"),
    /** The questions and pictures of SEED-Bench. */
    SEED_BENCH("seed-bench"),
    /** Questions of SEED-Bench about films, and their frames. */
    SEED_BENCH_FILMS("seed-bench-films"),
    /** Pictures and captions in the layout of COCO. */
    CAPTIONS("captions"),
    /** The annotations and pictures of COCO. */
    COCO("coco"),
    /** One split of MagicBrush: sessions of edited pictures. */
    MAGICBRUSH("magicbrush"),
    /** The same sessions of MagicBrush in Parquet, as the hub publishes them. */
    MAGICBRUSH_PARQUET("magicbrush-parquet"),
    /** Tampered and authentic pictures with masks. */
    TAMPERING("tampering"),
    /** POPE's three files and their pictures. */
    POPE("pope"),
    /** Six of MME's sub-tasks. */
    MME("mme"),
    /** The test split of ScienceQA. */
    SCIENCE_QA("scienceqa"),
    /** Four subjects of MMMU, in Parquet. */
    MMMU("mmmu"),
    /** MathVista's testmini. */
    MATH_VISTA("mathvista"),
    /** Questions and annotations of VQAv2. */
    VQA("vqa"),
    /** TextVQA with OCR tokens. */
    TEXT_VQA("textvqa"),
    /** VizWiz. */
    VIZ_WIZ("vizwiz"),
    /** GQA, the balanced test-dev split. */
    GQA("gqa"),
    /** LLaVA-Bench in the wild with recorded answers and reviews. */
    LLAVA_BENCH("llava-bench"),
    /** LLaVA-Bench of COCO with recorded answers and reviews. */
    LLAVA_BENCH_COCO("llava-bench-coco"),
    /** MM-Vet with recorded answers and grades. */
    MM_VET("mm-vet"),
    /** GPT4Tools. */
    GPT4TOOLS("gpt4tools"),
    /** A split of ReasonSeg: pictures, each with its questions and outlines. */
    REASON_SEG("reason-seg"),
    /** The references, annotations and pictures of RefCOCO. */
    REFCOCO("refcoco"),
    /** Questions about several pictures, in the harness's layout of M4Seg. */
    M4SEG("m4seg"),
    /** Clouds of points in the layout of ModelNet40. */
    MODELNET("modelnet"),
    /** Regions with captions, in the file of All-Seeing's evaluation. */
    REGION_CAPTIONS("region-captions"),
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

    /** The benchmark that asks the set, then the keys that it needs, such as {@code set=textvqa}; empty for training data. */
    public List<String> benchmark() {
        return switch (this) {
            case SEED_BENCH_FILMS -> List.of("seed-bench");
            case MODELNET -> List.of("point-clouds");
            case MAGICBRUSH_PARQUET -> List.of("magicbrush");
            case TEXT_VQA, VIZ_WIZ, GQA -> List.of("vqa", "set=" + id);
            case LLAVA_BENCH_COCO -> List.of("llava-bench");
            case REASON_SEG -> List.of("referring");
            case REFCOCO -> List.of("referring", "dataset=refcoco");
            case REGION_CAPTIONS -> List.of("regions", "format=all-seeing");
            case INSTRUCTIONS -> List.of();
            default -> List.of(id);
        };
    }

    SetWriter writer() {
        return switch (this) {
            case MMBENCH -> new MmbenchFile();
            case SEED_BENCH -> new SeedBenchFiles();
            case SEED_BENCH_FILMS -> new FilmFiles();
            case CAPTIONS -> new CaptionFiles();
            case COCO -> new CocoFiles();
            case MAGICBRUSH -> new MagicBrushFiles();
            case MAGICBRUSH_PARQUET -> MagicBrushFiles::table;
            case TAMPERING -> new TamperingFiles();
            case POPE -> YesNoFiles::pope;
            case MME -> YesNoFiles::mme;
            case SCIENCE_QA -> ExamFiles::scienceQa;
            case MMMU -> ExamFiles::mmmu;
            case MATH_VISTA -> ExamFiles::mathVista;
            case VQA -> VqaFiles::vqa;
            case TEXT_VQA -> VqaFiles::textVqa;
            case VIZ_WIZ -> VqaFiles::vizWiz;
            case GQA -> VqaFiles::gqa;
            case LLAVA_BENCH -> ReviewedFiles::wild;
            case LLAVA_BENCH_COCO -> ReviewedFiles::coco;
            case MM_VET -> ReviewedFiles::mmVet;
            case GPT4TOOLS -> ToolFiles::gpt4tools;
            case REASON_SEG -> new ReasonSegFiles();
            case REFCOCO -> new RefcocoFiles();
            case M4SEG -> new M4segFiles();
            case MODELNET -> new ModelNetFiles();
            case REGION_CAPTIONS -> new RegionFiles();
            case TEXTBIND -> new TextbindFiles();
            case INSTRUCTIONS -> new InstructionFiles();
        };
    }

    private static String known() {
        return Stream.of(values()).map(SetKind::id).collect(Collectors.joining(", "));
    }
}
