package io.vitharness.benchmarks.seedbench;

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

/** Writes small sets in the published layout; a question starts as a sound one and is changed key by key. */
final class SeedFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final List<Map<String, Object>> questions = new ArrayList<>();
    private Map<String, Integer> types = Map.of("Instances Counting", 5, "Procedure Understanding", 12);

    SeedFiles(Path folder) {
        this.folder = folder;
    }

    /** Keys in pairs of name and value, over those of a sound question of version 1; an empty list takes a key away. */
    SeedFiles question(String id, Object... changes) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("answer", "C");
        question.put("choice_a", "One");
        question.put("choice_b", "Two");
        question.put("choice_c", "Three");
        question.put("choice_d", "Four");
        question.put("data_id", "p1");
        question.put("data_type", "image");
        question.put("question", "How many boats are there?");
        question.put("question_id", id);
        question.put("question_type_id", 5);
        for (int i = 0; i < changes.length; i += 2) {
            question.put((String) changes[i], changes[i + 1]);
        }
        question.values().removeIf(List.of()::equals);
        questions.add(question);
        return this;
    }

    SeedFiles withoutTypes() {
        types = Map.of();
        return this;
    }

    SeedFiles picture(String path, int rgb) {
        return file(path, Pictures.png(8, 8, rgb));
    }

    SeedFiles file(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("questions", questions);
        json.put("question_type", types);
        try {
            return Files.writeString(folder.resolve("SEED-Bench.json"), MAPPER.writeValueAsString(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three questions about two pictures, one about a film of eight chosen frames, one about a film of 20 frames. */
    static SeedFiles five(Path folder) {
        SeedFiles files = new SeedFiles(folder)
                .question("101")
                .question("102", "data_id", "p2", "answer", "A")
                .question("103", "answer", "B ")
                .question("v7", "data_type", "video", "data_id", "94328.webm", "question_type_id", 10)
                .question(
                        "v8",
                        "data_type",
                        "video",
                        "data_id",
                        "P03/cam01/P03_tea.avi",
                        "question_type_id",
                        12,
                        "segment",
                        List.of(4, 18))
                .picture("SEED-Bench-image/p1", 0xff0000)
                .picture("SEED-Bench-image/p2.jpg", 0x00ff00);
        for (int frame = 0; frame < 8; frame++) {
            files.picture("frames/v7/" + 10 * frame + ".png", frame);
        }
        for (int frame = 0; frame < 20; frame++) {
            files.picture("SEED-Bench-video/P03/cam01/P03_tea.avi/" + frame + ".jpg", 100 + frame);
        }
        return files;
    }
}
