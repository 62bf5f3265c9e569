package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.spi.model.ModelCard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    private static final int BUFFER = 1 << 20;

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
     * What a plan can tell of a folder without reading all of its weights: the hash of the small files, and the names
     * and lengths of the large ones.
     */
    public static String recipe(CheckpointFolder folder, Rules rules) throws IOException {
        StringBuilder text = new StringBuilder("tensorflow folder 1\nsmall files " + hash(folder, List.of()) + "\n");
        for (Path file : folder.tensors().files()) {
            text.append(file.getFileName()).append(' ').append(Files.size(file)).append('\n');
        }
        return text.append(rules).append('\n').toString();
    }

    private static String hash(CheckpointFolder folder, List<Path> weights) throws IOException {
        MessageDigest digest = digest();
        for (String name : DECISIVE) {
            Path file = folder.path().resolve(name);
            if (Files.isRegularFile(file)) {
                add(digest, name, file);
            }
        }
        for (Path file : weights) {
            add(digest, file.getFileName().toString(), file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String name, Path file) throws IOException {
        digest.update((name + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = 0; read >= 0; ) {
                read = in.read(buffer);
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
