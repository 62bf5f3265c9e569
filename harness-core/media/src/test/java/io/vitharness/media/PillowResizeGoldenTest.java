package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The 58 operations of {@code pillow-resize}, by Pillow 12.3.0. */
class PillowResizeGoldenTest {

    private static final Resizer BICUBIC = new Resizer(Resampling.BICUBIC);

    @TestFactory
    List<DynamicTest> everyOperationGivesPillowsBytes() throws IOException {
        SharedData data = SharedData.folder("pillow-resize");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode row : data.jsonLines("expected.jsonl")) {
            tests.add(dynamicTest(
                    row.path("input").asString() + " " + row.path("op").asString() + " " + tests.size(), () -> {
                        Picture picture =
                                operate(row, read(data, row.path("input").asString()));

                        assertThat(Patterns.sha256(picture))
                                .isEqualTo(row.path("sha256_rgb").asString());
                    }));
        }
        assertThat(tests).hasSize(58);
        return tests;
    }

    private static Picture operate(JsonNode row, Picture picture) {
        return switch (row.path("op").asString()) {
            case "decode" -> picture;
            case "resize" ->
                new Resizer(Resampling.valueOf(row.path("filter").asString().toUpperCase(Locale.ROOT)))
                        .resize(
                                picture,
                                new Size(
                                        row.path("size").path(0).asInt(),
                                        row.path("size").path(1).asInt()));
            case "clip_resize_shortest_bicubic_center_crop" ->
                clip(picture, row.path("n").asInt());
            case "llava_expand2square" -> square(picture);
            case "llava_expand2square_then_bicubic336" -> BICUBIC.resize(square(picture), new Size(336, 336));
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    private static Picture clip(Picture picture, int n) {
        int shortest = Math.min(picture.width(), picture.height());
        Size size = new Size(n * picture.width() / shortest, n * picture.height() / shortest);
        int left = (size.width() - n) / 2;
        int top = (size.height() - n) / 2;
        return BICUBIC.resize(picture, size).crop(left, top, new Size(n, n));
    }

    private static Picture square(Picture picture) {
        int side = Math.max(picture.width(), picture.height());
        return Picture.uniform(new Size(side, side), 122, 116, 104)
                .with(picture, (side - picture.width()) / 2, (side - picture.height()) / 2);
    }

    private static Picture read(SharedData data, String file) throws IOException, PictureException {
        byte[] bytes = data.bytes(file);
        return file.endsWith(".ppm")
                ? ppm(bytes)
                : new PictureDecoder().decode(bytes).toRgb();
    }

    /** 128 x 128 pixels after a header in text. */
    private static Picture ppm(byte[] bytes) {
        byte[] pixels = new byte[128 * 128 * 3];
        System.arraycopy(bytes, bytes.length - pixels.length, pixels, 0, pixels.length);
        return Picture.of(new Size(128, 128), 3, pixels);
    }
}
