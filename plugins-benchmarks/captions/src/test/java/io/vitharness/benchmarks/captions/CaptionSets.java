package io.vitharness.benchmarks.captions;

import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Small sets in the published layouts. */
final class CaptionSets {

    static final String COCO = """
            {"info": {"year": 2017}, "images": [
              {"id": 9, "file_name": "000000000009.png"}, {"id": 25, "file_name": "000000000025.png"},
              {"id": 30, "file_name": "000000000030.png"}, {"id": 34, "file_name": "000000000034.png"},
              {"id": 36, "file_name": "000000000036.png"}],
             "annotations": [
              {"image_id": 9, "id": 1, "caption": "A plate."}, {"image_id": 25, "id": 2, "caption": "Two giraffes."},
              {"image_id": 30, "id": 3, "caption": "A vase."}, {"image_id": 34, "id": 4, "caption": "A zebra."},
              {"image_id": 36, "id": 5, "caption": "A beach."}, {"image_id": 9, "id": 6, "caption": "Some food."}]}
            """;

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2
    };

    private CaptionSets() {}

    static CaptionsConfig config(Map<String, String> keys) {
        return Configs.of(CaptionsConfig.class, keys);
    }

    /** In the layout of COCO's downloads. */
    static Path coco(Path folder) {
        Path file = write(folder.resolve("annotations/captions_val2017.json"), COCO);
        for (String name : new String[] {"09", "25", "30", "34", "36"}) {
            picture(folder.resolve("val2017/0000000000" + name + ".png"));
        }
        return file;
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
