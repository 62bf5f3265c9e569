package io.vitharness.media.mask;

import io.vitharness.media.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the ways in which COCO files write a mask. */
final class CocoMasks {

    private CocoMasks() {}

    static Mask segmentation(JsonNode node, Size size) throws MaskException {
        if (node.isArray()) {
            List<Polygon> parts = new ArrayList<>();
            for (JsonNode part : node) {
                parts.add(Polygon.of(StreamSupport.stream(part.spliterator(), false)
                        .mapToDouble(JsonNode::asDouble)
                        .toArray()));
            }
            return Polygon.fill(parts, size);
        }
        JsonNode counts = node.path("counts");
        return counts.isString() ? Mask.parse(size, counts.asString()) : Mask.ofRuns(size, integers(counts));
    }

    /** With its own {@code size}: height, width. */
    static Mask sized(JsonNode node) throws MaskException {
        JsonNode size = node.path("size");
        return segmentation(node, new Size(size.path(1).asInt(), size.path(0).asInt()));
    }

    static int[] integers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }
}
