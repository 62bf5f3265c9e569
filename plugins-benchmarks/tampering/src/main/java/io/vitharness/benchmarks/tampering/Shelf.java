package io.vitharness.benchmarks.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures of one kind in one folder, or in one folder below each child of the root where it begins with {@code *}.
 *
 * @param name what a file's name must be without its suffix
 * @param masks where the masks lie; empty for authentic pictures
 */
record Shelf(String folder, String name, Optional<Masks> masks) {

    private static final String ANY = "(.*)";
    private static final String OURS = "images";

    /** The kinds of tampering that FakeShield's tag names. */
    private static final List<String> KINDS = List.of("aigc-inpainting", "deepfake", "photoshop");

    /** Where the masks of a shelf lie; the first group of both names joins them. */
    record Masks(String folder, String name) {}

    /** The shelves of a layout, tampered ones first; none for those that a file describes. */
    static List<Shelf> of(Layout layout) {
        return switch (layout) {
            case FOLDERS -> folders();
            case MAGICBRUSH, ANNOTATIONS -> List.of();
            case AUTOSPLICE_100 -> autoSplice(100);
            case AUTOSPLICE_90 -> autoSplice(90);
            case AUTOSPLICE_75 -> autoSplice(75);
            case COCOGLIDE ->
                List.of(
                        tampered("fake", "glide_inpainting_val2017_(\\d+)_up", "mask", ".*_(\\d+)_mask"),
                        whole("real"));
            case CASIA1 ->
                List.of(
                        tampered("Tp/Sp", ANY, "CASIA 1.0 groundtruth/Sp", "(.*)_gt"),
                        tampered("Tp/CM", ANY, "CASIA 1.0 groundtruth/CM", "(.*)_gt"),
                        whole("Au"));
            case IMD2020 ->
                List.of(
                        tampered("*", "(?!.*_(?:mask|orig)$)(.*)", "*", "(.*)_mask"),
                        new Shelf("*", "(.*)_orig", Optional.empty()));
            case COVERAGE ->
                List.of(
                        tampered("image", "(\\d+)t", "mask", "(\\d+)forged"),
                        new Shelf("image", "(\\d+)", Optional.empty()));
            case DSO1 ->
                List.of(
                        tampered("DSO-1", "(splicing-.*)", "DSO-1-Fake-Images-Masks", ANY),
                        new Shelf("DSO-1", "(normal-.*)", Optional.empty()));
            case KORUS -> List.of(tampered("*/tampered-realistic", ANY, "*/ground-truth", ANY), whole("*/pristine"));
        };
    }

    /** Facts about every picture of the shelf: the kind of tampering where its folder tells it. */
    Map<String, String> tags() {
        String kind = folder.substring(folder.lastIndexOf('/') + 1);
        return folder.startsWith(OURS) && KINDS.contains(kind) ? Map.of("tampering", kind) : Map.of();
    }

    private static List<Shelf> folders() {
        List<Shelf> shelves = new ArrayList<>(List.of(ours("")));
        KINDS.forEach(kind -> shelves.add(ours("/" + kind)));
        shelves.add(whole("authentic"));
        return shelves;
    }

    private static Shelf ours(String below) {
        return tampered(OURS + below, ANY, "masks" + below, "(.*?)(?:_mask|_gt)?");
    }

    private static Shelf tampered(String folder, String name, String masks, String maskName) {
        return new Shelf(folder, name, Optional.of(new Masks(masks, maskName)));
    }

    private static Shelf whole(String folder) {
        return new Shelf(folder, ANY, Optional.empty());
    }

    private static List<Shelf> autoSplice(int quality) {
        return List.of(tampered("Forged_JPEG" + quality, "([^_]*).*", "Mask", "(.*)_mask"), whole("Authentic"));
    }
}
