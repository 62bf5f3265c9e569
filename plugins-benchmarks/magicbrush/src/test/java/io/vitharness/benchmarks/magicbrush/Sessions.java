package io.vitharness.benchmarks.magicbrush;

import io.vitharness.spi.Image;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes small splits in the published layout; every picture is 8 x 8 pixels of one colour. */
final class Sessions {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final Map<String, List<Map<String, String>>> sessions = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> descriptions = new LinkedHashMap<>();

    Sessions(Path folder) {
        this.folder = folder;
    }

    /** Sessions 77 of two turns, 8 of one turn and 9 of two: five samples. */
    static Sessions five(Path folder) {
        return new Sessions(folder)
                .session("77", "make it red", "add a dog")
                .session("8", "remove the hat")
                .session("9", "let it snow", "let it rain")
                .write();
    }

    Sessions session(String id, String... instructions) {
        List<Map<String, String>> turns = new ArrayList<>();
        Map<String, String> shown = new LinkedHashMap<>();
        String input = id + "-input.png";
        picture(id, input, 0x101010);
        for (int number = 1; number <= instructions.length; number++) {
            String mask = id + "-mask" + number + ".png";
            String output = id + "-output" + number + ".png";
            turns.add(Map.of("input", input, "mask", mask, "output", output, "instruction", instructions[number - 1]));
            shown.put(output, "after " + instructions[number - 1]);
            picture(id, mask, 0xffffff);
            picture(id, output, 0x101010 * (number + 1) + Integer.parseInt(id));
            input = output;
        }
        sessions.put(id, turns);
        descriptions.put(id, shown);
        return this;
    }

    Sessions write() {
        return text("edit_sessions.json", sessions)
                .text("local_descriptions.json", descriptions)
                .text("global_descriptions.json", descriptions);
    }

    Sessions picture(String session, String name, int rgb) {
        return file("images/" + session + "/" + name, Pictures.png(8, 8, rgb));
    }

    Sessions file(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Image read(String session, String name) throws IOException {
        return Image.of(
                Files.readAllBytes(folder.resolve("images").resolve(session).resolve(name)));
    }

    Path folder() {
        return folder;
    }

    private Sessions text(String name, Object content) {
        return file(name, MAPPER.writeValueAsBytes(content));
    }
}
