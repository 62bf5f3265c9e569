package io.vitharness.data.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.processor.Processed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentredSquareTest {

    @TempDir
    Path path;

    @Test
    void aWidePictureLiesBetweenTwoBandsOfGrey() throws Exception {
        Processed processed = process(Picture.uniform(new Size(16, 8), 255, 0, 255));

        float[] red = new float[16];
        processed.pixels().values().get(red);
        assertThat(processed.pixels().shape()).containsExactly(1, 3, 4, 4);
        assertThat(processed.content()).isEqualTo(new Size(4, 2));
        assertThat(red).containsExactly(-1, -1, -1, -1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1);
    }

    @Test
    void aNarrowPictureIsNeverNarrowerThanItsLeast() throws Exception {
        assertThat(process(Picture.uniform(new Size(1, 64), 255, 0, 255)).content())
                .isEqualTo(new Size(2, 4));
    }

    private Processed process(Picture picture) throws Exception {
        Files.writeString(path.resolve("preprocessor_config.json"), """
                {"image_processor_type": "VLMImageProcessor", "image_size": 4, "min_size": 2,
                 "background_color": [0, 0, 0], "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}""");
        return ProcessorReader.read(ProcessorReader.settings(path)).process(picture);
    }
}
