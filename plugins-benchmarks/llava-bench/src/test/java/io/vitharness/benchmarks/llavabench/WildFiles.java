package io.vitharness.benchmarks.llavabench;

import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Five questions in both published layouts, made for these tests. */
final class WildFiles {

    private WildFiles() {}

    static Path wild(Path folder) throws IOException {
        picture(folder, "images/001.jpg", 1);
        picture(folder, "images/002.jpg", 2);
        Files.writeString(folder.resolve("questions.jsonl"), """
                {"question_id": 0, "image": "001.jpg", "category": "conv", "text": "What is it?"}
                {"question_id": 1, "image": "001.jpg", "category": "detail", "text": "Describe it."}
                {"question_id": 2, "image": "002.jpg", "category": "complex", "text": "Why is it so?"}
                {"question_id": 3, "image": "002.jpg", "category": "conv", "text": "How many?"}
                {"question_id": 4, "image": "002.jpg", "category": "conv", "text": "What colour?"}
                """);
        Files.writeString(folder.resolve("context.jsonl"), """
                {"id": "001", "image": "001.jpg", "caption": "A red square."}
                {"id": "002", "image": "002.jpg", "caption": "A blue square."}
                """);
        StringBuilder references = new StringBuilder();
        for (int id = 0; id < 5; id++) {
            references.append("{\"question_id\": " + id + ", \"text\": \"Reference " + id + "\"}\n");
        }
        Files.writeString(folder.resolve("answers_gpt4.jsonl"), references);
        return folder;
    }

    static Path coco(Path folder) throws IOException {
        picture(folder, "val2014/COCO_val2014_000000000042.jpg", 3);
        Files.writeString(
                folder.resolve("qa90_questions.jsonl"),
                "{\"question_id\": 7, \"image\": \"000000000042.jpg\", \"text\": \"What is it?\", \"category\": \"conv\"}\n");
        Files.writeString(folder.resolve("qa90_gpt4_answer.jsonl"), "{\"question_id\": 7, \"text\": \"Cases.\"}\n");
        Files.writeString(
                folder.resolve("caps_boxes_coco2014_val_80.jsonl"),
                "{\"id\": \"000000000042\", \"image\": \"000000000042.jpg\", \"captions\": [\"Two cases.\", \"Luggage.\"],"
                        + " \"instances\": [{\"category\": \"suitcase\", \"bbox\": [0.37, 0.584, 0.5, 1.0]},"
                        + " {\"category\": \"cat\", \"bbox\": [0, 0.1, 0.25, 0.75]}]}\n");
        return folder;
    }

    private static void picture(Path folder, String name, int rgb) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Pictures.png(8, 8, rgb));
    }
}
