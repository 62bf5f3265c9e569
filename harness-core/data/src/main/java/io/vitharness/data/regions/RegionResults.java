package io.vitharness.data.regions;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonLists;
import io.vitharness.media.Size;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Recorded regions in the form of COCO's results, with a sample's id in place of a picture's: a list of
 * {@code {"sample": "..", "image": 0, "segmentation": .. | "bbox": .., "label": "..", "score": ..}}. {@code image} counts
 * the question's pictures from 0 and may be left out where there is one; {@code label} and {@code score} may always be.
 * An empty {@code segmentation} is a mask without pixels. A sample that the file does not name has no answer.
 */
public final class RegionResults {

    private RegionResults() {}

    /** Tells how large the pictures of a sample are. */
    public interface Sizes {

        /**
         * The sizes of a sample's pictures in the order of the question.
         *
         * @throws DataException where there is no such sample
         */
        List<Size> of(String sample) throws IOException;
    }

    /**
     * The regions of every sample that is named, in the order of the file.
     *
     * @return empty where the file is no list of such objects
     * @throws DataException for an unknown sample or picture, a broken outline, or a number that is not finite
     */
    public static Optional<Map<String, List<Part>>> read(Path file, Sizes sizes) throws IOException {
        if (Files.isDirectory(file) || !JsonLists.isOne(file)) {
            return Optional.empty();
        }
        List<JsonEntry> entries = JsonLists.read(file);
        if (entries.isEmpty() || !entries.get(0).has("sample")) {
            return Optional.empty();
        }
        Map<String, List<Part>> answers = new LinkedHashMap<>();
        for (JsonEntry entry : entries) {
            String sample = entry.id("sample");
            answers.computeIfAbsent(sample, key -> new ArrayList<>()).add(region(entry, sizes.of(sample)));
        }
        return Optional.of(answers);
    }

    private static Part region(JsonEntry entry, List<Size> pictures) throws DataException {
        int picture = entry.has("image") ? entry.number("image") : 0;
        if (picture < 0 || picture >= pictures.size()) {
            throw entry.fault("image", "0 to " + (pictures.size() - 1) + ", a picture of the question");
        }
        OptionalDouble score = entry.has("score") ? OptionalDouble.of(score(entry)) : OptionalDouble.empty();
        return new Part.Region(
                picture,
                shape(entry, pictures.get(picture)),
                entry.optional("label").orElse(""),
                score);
    }

    private static Shape shape(JsonEntry entry, Size picture) throws DataException {
        if (entry.has("segmentation")) {
            return Outline.shape(Outline.union(Outline.parts(entry, "segmentation", picture), picture));
        }
        if (entry.has("bbox")) {
            return Outline.box(entry, "bbox");
        }
        throw entry.fault("found neither 'segmentation' nor 'bbox', wanted one of them");
    }

    private static double score(JsonEntry entry) throws DataException {
        double score = entry.json().path("score").asDouble(Double.NaN);
        if (!Double.isFinite(score)) {
            throw entry.fault("score", "a finite number");
        }
        return score;
    }
}
