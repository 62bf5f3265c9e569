package io.vitharness.benchmarks.tampering;

/** How the files of a set lie on disk, as its authors publish it. */
public enum Layout {
    /**
     * Ours: {@code images}, {@code masks} with the same names (or with {@code _mask} or {@code _gt}), {@code authentic};
     * folders below the first two may tell FakeShield's kind of tampering.
     */
    FOLDERS("a folder of our layout"),
    /** One split of MagicBrush: outputs against inputs. */
    MAGICBRUSH("MagicBrush"),
    /** EditScout's list of {@code edit_path}, {@code mask_path}, {@code instruction}. */
    ANNOTATIONS("annotations of EditScout"),
    /** Compressed at quality 100. */
    AUTOSPLICE_100("AutoSplice, JPEG 100"),
    /** Compressed at quality 90. */
    AUTOSPLICE_90("AutoSplice, JPEG 90"),
    /** Compressed at quality 75. */
    AUTOSPLICE_75("AutoSplice, JPEG 75"),
    /** Masks bear the name of the authentic picture; the number of COCO's joins them. */
    COCOGLIDE("CocoGLIDE"),
    /** Splicing and copy-move. */
    CASIA1("CASIA 1.0"),
    /** A folder for each photograph. */
    IMD2020("IMD2020"),
    /** Copy-move of objects that look alike. */
    COVERAGE("COVERAGE"),
    /** Black marks what was spliced in. */
    DSO1("DSO-1"),
    /** Korus and Huang's realistic tampering, a folder for each camera; masks of three levels, read under {@code any}. */
    KORUS("Realistic Tampering (Korus)");

    private final String title;

    Layout(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether dark pixels of a mask mark what was tampered with. */
    boolean isDark() {
        return this == DSO1;
    }
}
