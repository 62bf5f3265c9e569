package io.vitharness.models.tensorflow.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The systems that come with the plugin, one file each under {@code systems/}. */
public final class Systems {

    private Systems() {}

    /** Their names, such as {@code llava-tiny}. */
    public static List<String> names() {
        return text("systems/index.txt").lines().toList();
    }

    /**
     * The system of that name at that preset.
     *
     * @throws IllegalArgumentException lists the known ones where there is none
     */
    public static SystemConfig get(String system, String preset) {
        String name = system + "-" + preset;
        if (!names().contains(name)) {
            throw new IllegalArgumentException("no system '" + name + "'; there are " + names());
        }
        return SystemReader.read("systems/" + name + ".yaml", text("systems/" + name + ".yaml"));
    }

    private static String text(String resource) {
        try (InputStream in = Systems.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("the plugin's jar lacks its file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
