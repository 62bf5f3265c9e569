package io.vitharness.data.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.Resampling;
import io.vitharness.media.Size;
import io.vitharness.media.processor.Sizing;
import io.vitharness.media.processor.WholePicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorReaderTest {

    private Path folder = Path.of(".");

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatTheNewerFileSaysGoesBeforeTheOlderOne() throws IOException {
        write("preprocessor_config.json", "{\"image_processor_type\": \"ViTImageProcessor\", \"size\": 8}");
        assertThat(whole().sizing()).contains(new Sizing.Exact(new Size(8, 8)));

        write("processor_config.json", "{\"image_token\": \"<image>\"}");
        assertThat(whole().sizing()).contains(new Sizing.Exact(new Size(8, 8)));

        write("processor_config.json", """
                {"image_processor": {"image_processor_type": "ViTImageProcessorFast", "size": 9}}""");
        assertThat(whole().sizing()).contains(new Sizing.Exact(new Size(9, 9)));
    }

    @Test
    void whatClipLeavesOutIsAsItsClassHasIt() throws IOException {
        write("preprocessor_config.json", "{\"feature_extractor_type\": \"CLIPFeatureExtractor\", \"size\": 32}");

        WholePicture clip = whole();

        assertThat(clip.sizing()).contains(new Sizing.ShortestEdge(32));
        assertThat(clip.crop()).contains(new Size(224, 224));
        assertThat(clip.filter()).isEqualTo(Resampling.BICUBIC);
        assertThat(clip.normaliser().mean()).containsExactly(0.48145466, 0.4578275, 0.40821073);
        assertThat(clip.padded()).isEmpty();
    }

    @Test
    void whatSamLeavesOutIsAsItsClassHasIt() throws IOException {
        write("preprocessor_config.json", """
                {"image_processor_type": "SamImageProcessor", "size": {"longest_edge": 64}}""");

        WholePicture sam = whole();

        assertThat(sam.sizing()).contains(new Sizing.LongestEdge(64));
        assertThat(sam.crop()).isEmpty();
        assertThat(sam.filter()).isEqualTo(Resampling.BILINEAR);
        assertThat(sam.normaliser().deviation()).containsExactly(0.229, 0.224, 0.225);
        assertThat(sam.padded()).contains(new Size(64, 64));
    }

    @Test
    void aFileThatNamesNoKindDoesWhatItSays() throws IOException {
        write("preprocessor_config.json", """
                {"size": 32, "crop_size": 28, "do_pad": true, "pad_size": 40, "do_normalize": false}""");

        WholePicture picture = whole();

        assertThat(picture.sizing()).contains(new Sizing.ShortestEdge(32));
        assertThat(picture.crop()).contains(new Size(28, 28));
        assertThat(picture.padded()).contains(new Size(40, 40));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"size\": {\"width\": 4}|'size.height' must be a whole number but is nothing",
                "\"size\": \"big\"|'size' must be an object but is \"big\"",
                "\"size\": {\"shortest_edge\": 0}|'size.shortest_edge' must be at least 1 but is 0",
                "\"size\": 4, \"resample\": 6|'resample' must be one of Pillow's filters, 0 to 5, but is 6",
                "\"size\": 4, \"image_mean\": [1, 2]|'image_mean' must be three numbers, a deviation other than 0, but is"
                        + " [1,2]",
                "\"size\": 4, \"image_std\": [1, 0, 1]|'image_std' must be three numbers, a deviation other than 0, but",
                "\"image_processor_type\": \"DetrImageProcessor\", \"size\": 4|'image_mean' must be a list of numbers",
                "\"image_processor_type\": \"LlavaNextImageProcessor\", \"size\": 4, \"image_grid_pinpoints\": [[4, 6]]|"
                        + "'image_grid_pinpoints' must be a list of [height, width] in tiles of 4 pixels but is [[4,6]]",
                "\"do_resize\": 1|'do_resize' must be true or false but is 1",
                "\"image_processor_type\": 1|'image_processor_type' must be a text but is 1"
            })
    void aKeyThatMakesNoSenseIsToldWithItsFile(String keys, String told) throws IOException {
        write("preprocessor_config.json", "{\"image_processor_type\": \"ViTImageProcessor\", " + keys + "}");

        assertThatThrownBy(this::whole)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder.resolve("preprocessor_config.json") + ": " + told);
    }

    private WholePicture whole() throws IOException {
        return (WholePicture) ProcessorReader.read(ProcessorReader.settings(folder));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
