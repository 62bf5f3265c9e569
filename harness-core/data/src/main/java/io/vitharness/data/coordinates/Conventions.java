package io.vitharness.data.coordinates;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conventions in which models write places, by id. Where sources differ about a convention (a divisor, the tags, the
 * middle or the corner of a cell) each way is one of its own.
 */
public final class Conventions {

    private static final Map<String, CoordinateReader> READERS = byId(Stream.of(
            mended(
                    "unit",
                    "[x1,y1,x2,y2] in 0..1 of the picture; two numbers are a point, six or more a polygon",
                    new Brackets(),
                    Frame.parts(1)),
            mended(
                    "unit-square",
                    "[x1,y1,x2,y2] in 0..1 of the picture padded to a square (LLaVA, Shikra)",
                    new Brackets(),
                    Frame.squareParts(1)),
            mended("thousand", "[x1,y1,x2,y2] in 0..1000 of the picture", new Brackets(), Frame.parts(1000)),
            mended("pixels", "[x1,y1,x2,y2] in pixels of the picture", new Brackets(), Frame.pixels()),
            mended(
                    "qwen-vl",
                    "<ref>label</ref><box>(x1,y1),(x2,y2)</box> in 0..999, as Qwen-VL's own evaluation reads it",
                    new Pairs(Pairs.TagNames.QWEN_VL),
                    Frame.parts(999)),
            mended(
                    "qwen-vl-1000",
                    "<ref>label</ref><box>(x1,y1),(x2,y2)</box> in 0..1000",
                    new Pairs(Pairs.TagNames.QWEN_VL),
                    Frame.parts(1000)),
            mended(
                    "qwen2-vl",
                    "<|object_ref_start|>label<|object_ref_end|><|box_start|>(x1,y1),(x2,y2)<|box_end|> in 0..1000",
                    new Pairs(Pairs.TagNames.QWEN2_VL),
                    Frame.parts(1000)),
            mended(
                    "qwen2-vl-999",
                    "<|object_ref_start|>label<|object_ref_end|><|box_start|>(x1,y1),(x2,y2)<|box_end|> in 0..999",
                    new Pairs(Pairs.TagNames.QWEN2_VL),
                    Frame.parts(999)),
            mended(
                    "qwen2.5-vl",
                    "JSON in pixels of the picture as Qwen2.5-VL resizes it within 3,136 to 12,845,056 pixels",
                    new JsonPlaces(),
                    Frame.resized(new SmartResize(28, 3136, 12_845_056))),
            mended(
                    "internvl",
                    "<ref>label</ref><box>[[x1, y1, x2, y2]]</box> in 0..1000 of the picture",
                    new BoxLists(),
                    Frame.parts(1000)),
            mended(
                    "internvl-999",
                    "<ref>label</ref><box>[[x1, y1, x2, y2]]</box> in 0..999 of the picture",
                    new BoxLists(),
                    Frame.parts(999)),
            mended(
                    "asmv2",
                    "<ref>label</ref><box>[[x1, y1, x2, y2]]</box> in 0..999 of the picture padded to a square",
                    new BoxLists(),
                    Frame.squareParts(999)),
            mended(
                    "asmv2-1000",
                    "<ref>label</ref><box>[[x1, y1, x2, y2]]</box> in 0..1000 of the picture padded to a square",
                    new BoxLists(),
                    Frame.squareParts(1000)),
            mended(
                    "json-pixels",
                    "[{\"bbox_2d\": [x1, y1, x2, y2], \"label\": \"..\"}] in pixels of the picture",
                    new JsonPlaces(),
                    Frame.pixels()),
            mended(
                    "json-1000",
                    "[{\"bbox_2d\": [x1, y1, x2, y2], \"label\": \"..\"}] in 0..1000 of the picture",
                    new JsonPlaces(),
                    Frame.parts(1000)),
            mended(
                    "kosmos-2",
                    "<phrase>label</phrase><object><patch_index_0044><patch_index_0863></object>, middles of cells",
                    new PatchPairs(PatchPairs.Corners.MIDDLES),
                    Frame.parts(1)),
            mended(
                    "kosmos-2-corners",
                    "<phrase>label</phrase><object><patch_index_0044><patch_index_0863></object>, corners of cells",
                    new PatchPairs(PatchPairs.Corners.OUTER),
                    Frame.parts(1)),
            mended(
                    "shikra-bins",
                    "<b_st><bin_120><bin_300><bin_455><bin_870><b_ed> in 0..1000 of the picture padded to a square",
                    new BinRuns(),
                    Frame.squareParts(1000)),
            mended(
                    "florence-2",
                    "label<loc_12><loc_34><loc_56><loc_78>, middles of 1000 bins; several boxes behind one label",
                    new LocRuns(LocRuns.Form.BOXES),
                    Frame.bins(1000)),
            mended(
                    "florence-2-quads",
                    "label with eight <loc_k>, the corners of a text line, as a mask",
                    new LocRuns(LocRuns.Form.QUADS),
                    Frame.bins(1000)),
            mended(
                    "florence-2-polygons",
                    "label with an outline of <loc_k>, <sep> between the parts of one object, as a mask",
                    new LocRuns(LocRuns.Form.POLYGONS),
                    Frame.bins(1000)),
            mended(
                    "paligemma",
                    "<loc0120><loc0300><loc0455><loc0870> label ; .. as top, left, bottom, right in 0..1024",
                    new LocThenLabel(),
                    Frame.parts(1024)),
            new ConventionReader(
                    "lmms-eval-rec",
                    "lmms-eval's rule for RefCOCO: the first [f, f, f, f], in 0..1, neither cut nor put in order",
                    new FirstFour(),
                    Frame.parts(1),
                    Edges.AS_WRITTEN),
            new VlmEvalKitReader()));

    private Conventions() {}

    /** Every convention's id, in a fixed order. */
    public static List<String> ids() {
        return List.copyOf(READERS.keySet());
    }

    /** The reader of a convention; nothing when there is none of that id. */
    public static Optional<CoordinateReader> find(String id) {
        return Optional.ofNullable(READERS.get(id));
    }

    /**
     * The reader of a convention.
     *
     * @throws IllegalArgumentException when there is none of that id; the message lists the known ones
     */
    public static CoordinateReader reader(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "no coordinate convention '" + id + "'; known are " + String.join(", ", ids())));
    }

    private static CoordinateReader mended(String id, String summary, Grammar grammar, Frame frame) {
        return new ConventionReader(id, summary, grammar, frame, Edges.MENDED);
    }

    private static Map<String, CoordinateReader> byId(Stream<CoordinateReader> readers) {
        Map<String, CoordinateReader> byId = new LinkedHashMap<>();
        readers.forEach(reader -> byId.put(reader.id(), reader));
        return Collections.unmodifiableMap(byId);
    }
}
