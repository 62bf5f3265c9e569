package io.vitharness.benchmarks.tampering;

import java.util.List;
import java.util.Optional;

/** How the files of a set lie on disk, as its authors publish it. */
public enum Layout {
    /** Ours: {@code images}, {@code masks} with the same names (or with {@code _mask} or {@code _gt}), {@code authentic}. */
    FOLDERS(
            "a folder of our layout",
            false,
            tampered("images", "(.*)", "masks", "(.*?)(?:_mask|_gt)?"),
            whole("authentic")),

    /** One split of MagicBrush: outputs against inputs. */
    MAGICBRUSH("MagicBrush", false),

    /** EditScout's list of {@code edit_path}, {@code mask_path}, {@code instruction}. */
    ANNOTATIONS("annotations of EditScout", false),

    /** Compressed at quality 100. */
    AUTOSPLICE_100("AutoSplice, JPEG 100", false, autoSplice(100), whole("Authentic")),

    /** Compressed at quality 90. */
    AUTOSPLICE_90("AutoSplice, JPEG 90", false, autoSplice(90), whole("Authentic")),

    /** Compressed at quality 75. */
    AUTOSPLICE_75("AutoSplice, JPEG 75", false, autoSplice(75), whole("Authentic")),

    /** Masks bear the name of the authentic picture; the number of COCO's joins them. */
    COCOGLIDE(
            "CocoGLIDE",
            false,
            tampered("fake", "glide_inpainting_val2017_(\\d+)_up", "mask", ".*_(\\d+)_mask"),
            whole("real")),

    /** Splicing and copy-move. */
    CASIA1(
            "CASIA 1.0",
            false,
            tampered("Tp/Sp", "(.*)", "CASIA 1.0 groundtruth/Sp", "(.*)_gt"),
            tampered("Tp/CM", "(.*)", "CASIA 1.0 groundtruth/CM", "(.*)_gt"),
            whole("Au")),

    /** A folder for each photograph. */
    IMD2020(
            "IMD2020",
            false,
            tampered("*", "(?!.*_(?:mask|orig)$)(.*)", "*", "(.*)_mask"),
            authentic("*", "(.*)_orig")),

    /** Copy-move of objects that look alike. */
    COVERAGE("COVERAGE", false, tampered("image", "(\\d+)t", "mask", "(\\d+)forged"), authentic("image", "(\\d+)")),

    /** Black marks what was spliced in. */
    DSO1(
            "DSO-1",
            true,
            tampered("DSO-1", "(splicing-.*)", "DSO-1-Fake-Images-Masks", "(.*)"),
            authentic("DSO-1", "(normal-.*)")),

    /** Korus and Huang's realistic tampering, a folder for each camera; masks of three levels, read under {@code any}. */
    KORUS(
            "Realistic Tampering (Korus)",
            false,
            tampered("*/tampered-realistic", "(.*)", "*/ground-truth", "(.*)"),
            whole("*/pristine"));

    private final String title;
    private final boolean dark;
    private final List<Shelf> shelves;

    Layout(String title, boolean dark, Shelf... shelves) {
        this.title = title;
        this.dark = dark;
        this.shelves = List.of(shelves);
    }

    /** Pictures of one kind in one folder, or in one folder below each child where it begins with {@code *}. */
    record Shelf(String folder, String name, Optional<Masks> masks) {}

    /** Where the masks of a shelf lie; the first group of both names joins them. */
    record Masks(String folder, String name) {}

    String title() {
        return title;
    }

    /** Whether dark pixels of a mask mark what was tampered with. */
    boolean isDark() {
        return dark;
    }

    /** Empty for the layouts that are described by a file. */
    List<Shelf> shelves() {
        return shelves;
    }

    private static Shelf tampered(String folder, String name, String masks, String maskName) {
        return new Shelf(folder, name, Optional.of(new Masks(masks, maskName)));
    }

    private static Shelf authentic(String folder, String name) {
        return new Shelf(folder, name, Optional.empty());
    }

    private static Shelf whole(String folder) {
        return authentic(folder, "(.*)");
    }

    private static Shelf autoSplice(int quality) {
        return tampered("Forged_JPEG" + quality, "([^_]*).*", "Mask", "(.*)_mask");
    }
}
