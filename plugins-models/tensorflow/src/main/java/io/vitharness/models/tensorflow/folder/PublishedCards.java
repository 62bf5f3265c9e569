package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.files.DataDigest;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.spi.model.ModelCard;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tensorflow.TensorFlow;

/** Tells what a published folder is. */
public final class PublishedCards {

    /** Files beside the weights that decide answers. */
    private static final List<String> DECISIVE = List.of(
            "config.json",
            "generation_config.json",
            "preprocessor_config.json",
            "processor_config.json",
            "tokenizer.json",
            "tokenizer_config.json",
            "chat_template.jinja",
            "chat_template.json",
            "qformer_tokenizer/tokenizer.json");

    /** So many bytes in so many places, spread evenly over a file, stand for it in a plan. */
    private static final int PLACE = 1 << 16;

    private static final int PLACES = 64;

    private PublishedCards() {}

    static ModelCard card(CheckpointFolder folder, Rules rules, int threads, Placement placement) throws IOException {
        Map<String, String> details = new TreeMap<>();
        details.put("weights", "published, read from a folder");
        details.put("threads", Integer.toString(threads));
        placement.because().ifPresent(why -> details.put("device wanted", "auto, but " + why));
        if (rules.beams() > 1) {
            details.put("beams", Integer.toString(rules.beams()));
        }
        return new ModelCard(
                folder.kind(),
                "tensorflow",
                Optional.of(TensorFlow.version()),
                "folder sha256:" + hash(folder, folder.tensors().files()) + " " + rules + placement.mark(),
                OptionalLong.of(folder.tensors().size()),
                OptionalLong.empty(),
                placement.words(),
                details);
    }

    /**
     * What a plan can tell of a folder without reading all of its weights: the hash of the small files, and of the large
     * ones names, lengths and the hash of what stands in many places of them, by which fine-tunes of one model differ.
     */
    public static String recipe(CheckpointFolder folder, Rules rules) throws IOException {
        StringBuilder text = new StringBuilder("tensorflow folder 2\nsmall files " + hash(folder, List.of()) + "\n");
        for (Path file : folder.tensors().files()) {
            text.append(file.getFileName()).append(' ').append(Files.size(file));
            text.append(' ').append(hashOfPlaces(file)).append('\n');
        }
        return text.append(rules).append('\n').toString();
    }

    private static String hashOfPlaces(Path file) throws IOException {
        DataDigest digest = new DataDigest();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long last = Math.max(0, channel.size() - PLACE);
            for (int i = 0; i < PLACES; i++) {
                channel.position(last * i / (PLACES - 1));
                digest.add(Channels.newInputStream(channel).readNBytes(PLACE));
            }
        }
        return digest.hex();
    }

    private static String hash(CheckpointFolder folder, List<Path> weights) throws IOException {
        DataDigest digest = new DataDigest();
        for (String name : DECISIVE) {
            Path file = folder.path().resolve(name);
            if (Files.isRegularFile(file)) {
                add(digest, name, file);
            }
        }
        for (Path file : weights) {
            add(digest, file.getFileName().toString(), file);
        }
        return digest.hex();
    }

    private static void add(DataDigest digest, String name, Path file) throws IOException {
        digest.add(name).add(Long.toString(Files.size(file))).addBytes(file);
    }
}
