package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.data.published.Settings;
import io.vitharness.media.processor.Processor;
import io.vitharness.media.processor.WholePicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processors of models that take a picture whole: CLIP, BLIP, SAM. */
final class Processors {

    private Processors() {}

    /** The processor of a folder; {@code isPadded} makes pictures square first, filled with the mean colour. */
    static Processor of(Path folder, boolean isPadded) throws IOException {
        Path file = folder.resolve("preprocessor_config.json");
        Settings newer = Settings.readIfThere(folder.resolve("processor_config.json"));
        if (!newer.has("image_processor") && !Files.isRegularFile(file)) {
            throw new IOException("no " + file + "; it says how pictures are prepared");
        }
        Settings settings = ProcessorReader.settings(folder);
        if (ProcessorReader.read(settings) instanceof WholePicture whole) {
            return isPadded ? whole.onSquare() : whole;
        }
        throw settings.wrong("image_processor_type", "of a processor that takes a picture whole");
    }
}
