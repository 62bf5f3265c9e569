package io.vitharness.models.tensorflow.system;

import io.vitharness.data.answers.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a system that a user wrote: a YAML file in the format of those in {@link Systems}. */
public final class SystemFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SystemFile() {}

    /**
     * Reads and checks it; paths in it start in its folder.
     *
     * @throws IllegalArgumentException names file, line, column and key of the first mistake
     */
    public static SystemConfig read(Path file) {
        String text = text(file);
        JsonNode tree = tree(file, text);
        try {
            Path folder = file.toAbsolutePath().resolveSibling("");
            SystemConfig system = SystemReader.read(file.toString(), Optional.of(folder), tree);
            new Wholeness(file.toString(), system).require();
            return system;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(placed(file, text, String.valueOf(e.getMessage())), e);
        }
    }

    /** A mistake that was found later, with file, line, column and key. */
    public static String placed(Path file, KeyMistake mistake) {
        return placed(file, text(file), file + "." + mistake.path() + ": " + mistake.getMessage());
    }

    private static String text(Path file) {
        Must.be(Files.isRegularFile(file), file + ": there is no such file");
        try {
            return Utf8.read(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static JsonNode tree(Path file, String text) {
        try {
            return YAML.readTree(text);
        } catch (JacksonException e) {
            String place = Optional.ofNullable(e.getLocation())
                    .map(at -> ":" + YamlPlaces.words(at))
                    .orElse("");
            throw new IllegalArgumentException(file + place + ": this is no YAML: " + e.getOriginalMessage(), e);
        }
    }

    /** The same message with line and column in the place of the bare path of keys. */
    private static String placed(Path file, String text, String message) {
        String rest = message.substring(file.toString().length());
        String path = rest.substring(0, rest.indexOf(": "));
        String keys = path.isEmpty() ? "" : path.substring(1) + ": ";
        return file + ":" + new YamlPlaces(text).of(path) + ": " + keys + rest.substring(path.length() + 2);
    }
}
