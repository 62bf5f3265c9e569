package io.vitharness.benchmarks.regions;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;

/** Where an image entry says its picture lies: {@code file_name}, {@code image}, or the end of LVIS's address. */
final class PictureName {

    private static final String WANTED = "'file_name', 'image' or 'coco_url' of an image";

    private PictureName() {}

    static String of(JsonEntry entry) throws DataException {
        if (entry.has("file_name")) {
            return entry.words("file_name");
        }
        if (entry.has("image")) {
            return entry.words("image");
        }
        if (!entry.has("coco_url")) {
            throw entry.fault("found no name of a picture, wanted " + WANTED);
        }
        String[] steps = entry.words("coco_url").split("/", -1);
        return steps.length < 2 ? steps[0] : steps[steps.length - 2] + "/" + steps[steps.length - 1];
    }
}
