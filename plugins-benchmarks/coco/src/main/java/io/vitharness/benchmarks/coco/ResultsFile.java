package io.vitharness.benchmarks.coco;

import io.vitharness.benchmarks.coco.CocoConfig.Mode;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * COCO's results files: {@code [{"image_id", "category_id", "bbox" | "segmentation" | "keypoints", "score"}, ...]}, as
 * {@code loadRes} of {@code coco.py} takes them. A picture without any result was looked at in vain: it gets an answer
 * without regions. Results of pictures that are not asked end the import, as the official code does; an empty list, too.
 * Results are read one by one; members that are not needed take no memory.
 * A category that is not listed gets a label that names no class, so that it shows in the scores.
 */
final class ResultsFile {

    private static final int JOINTS = 17;

    private final Path file;
    private final Mode mode;
    private final Content content;
    private final Map<String, List<Part>> answers = new LinkedHashMap<>();
    private long count;

    private ResultsFile(Path file, Mode mode, Content content) {
        this.file = file;
        this.mode = mode;
        this.content = content;
        content.pictures().keySet().forEach(id -> answers.put(id, new ArrayList<>()));
    }

    /** The answers by picture; empty where the file is no results file. */
    static Optional<Map<String, List<Part>>> read(Path file, Mode mode, Content content) throws IOException {
        JsonList json = new JsonList(file);
        if (!json.isOne()) {
            return Optional.empty();
        }
        ResultsFile results = new ResultsFile(file, mode, content);
        json.all(results::take);
        if (results.count == 0) {
            throw new DataException(file + ": found an empty list, wanted {\"image_id\": 1, \"category_id\": 1, ...}");
        }
        return Optional.of(results.answers);
    }

    private void take(String place, JsonNode node) throws DataException {
        Fields fields = new Fields(file, "result " + place, node);
        if (count++ == 0 && node.has("caption")) {
            throw fields.fault("found captions, wanted boxes, masks or keypoints");
        }
        String picture = Long.toString(fields.whole("image_id"));
        List<Part> answer = answers.get(picture);
        if (answer == null) {
            throw fields.fault("found a result for picture " + picture + ", which the benchmark does not ask");
        }
        String label = content.label(fields.whole("category_id"));
        answer.add(new Part.Region(0, shape(fields, picture), label, OptionalDouble.of(fields.number("score"))));
    }

    private Shape shape(Fields fields, String picture) throws DataException {
        return switch (mode) {
            case BBOX -> fields.node().has("bbox") ? Outline.box(fields) : mask(fields, picture);
            case SEGM -> fields.node().has("segmentation") ? mask(fields, picture) : Outline.box(fields);
            case KEYPOINTS ->
                new Shape.Pose(Arrays.stream(fields.numbers("keypoints", 3 * JOINTS))
                        .boxed()
                        .toList());
        };
    }

    private Shape mask(Fields fields, String picture) throws DataException {
        PictureEntry entry = content.pictures().get(picture);
        if (entry == null || !fields.node().has("segmentation")) {
            throw fields.fault("found neither 'bbox' nor 'segmentation', wanted one of them");
        }
        return Outline.mask(fields, entry.size());
    }
}
