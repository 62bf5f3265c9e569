package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Photographs of {@code exif-orientation} and how Pillow's {@code exif_transpose} stands them upright. */
class ExifOrientationGoldenTest {

    private final PictureDecoder decoder = new PictureDecoder();

    @Test
    void photographsAreStoodUprightAsPillowDoes() throws IOException, PictureException {
        SharedData data = SharedData.folder("exif-orientation");
        for (JsonNode row : data.json("expected.json").path("rows")) {
            byte[] stored = data.bytes(row.path("input").asString());
            Picture expected = decoder.decode(data.bytes(row.path("upright_png").asString()));

            Picture upright = decoder.decodeUpright(stored);

            assertThat(decoder.probe(stored).orientation().exif())
                    .isEqualTo(row.path("exif_orientation").asInt());
            assertThat(upright.size()).isEqualTo(expected.size());
            assertThat(Patterns.largestDifference(upright.toRgb(), expected.toRgb()))
                    .isZero();
        }
    }
}
