package io.vitharness.benchmarks.m4seg;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One question of the file.
 *
 * @param images names of its pictures, at least one
 * @param kind what sort of question it is, where the file tells
 * @param regions the objects and parts asked for, each with its place in the file
 */
record Inquiry(String id, List<String> images, String question, Optional<String> kind, List<RegionEntry> regions) {

    private static final int MOST_IMAGES = 64;

    Inquiry {
        images = List.copyOf(images);
        regions = List.copyOf(regions);
    }

    /**
     * One object or part.
     *
     * @param image which picture of the question, counted from 0
     * @param json holds its {@code segmentation}
     */
    record RegionEntry(int image, String label, JsonEntry json) {}

    static Inquiry of(JsonEntry entry) throws DataException {
        List<String> images = entry.texts("images");
        if (images.isEmpty() || images.size() > MOST_IMAGES || new HashSet<>(images).size() < images.size()) {
            throw entry.fault("images", "a list of 1 to " + MOST_IMAGES + " different file names");
        }
        Optional<String> kind = entry.optional("kind");
        if (kind.isPresent() && kind.get().isBlank()) {
            throw entry.fault("kind", "a word such as functional, spatial, numerical or open-ended");
        }
        return new Inquiry(entry.words("id"), images, entry.words("question"), kind, regions(entry, images.size()));
    }

    private static List<RegionEntry> regions(JsonEntry entry, int images) throws DataException {
        JsonNode list = entry.json().path("regions");
        if (!list.isArray()) {
            throw entry.fault("regions", "a list of {\"image\": 0, \"label\": \"..\", \"segmentation\": ..}");
        }
        List<RegionEntry> regions = new ArrayList<>();
        for (JsonNode node : list) {
            JsonEntry region = new JsonEntry(entry.place() + ": regions[" + regions.size() + "]", node);
            int image = region.number("image");
            if (image < 0 || image >= images) {
                throw region.fault("image", "0 to " + (images - 1) + ", one of its " + images + " pictures");
            }
            if (!region.has("segmentation")) {
                throw region.fault("segmentation", "polygons or run lengths");
            }
            regions.add(new RegionEntry(image, region.words("label"), region));
        }
        return regions;
    }
}
