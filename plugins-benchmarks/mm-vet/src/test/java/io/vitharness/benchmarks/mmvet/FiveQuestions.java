package io.vitharness.benchmarks.mmvet;

import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Five questions in the published format, made for these tests. */
final class FiveQuestions {

    static final String JSON = """
            {
              "q_0": {"imagename": "a.png", "question": "What colour is it?", "answer": "red<OR>scarlet", "capability": ["rec"], "imagesource": "own"},
              "q_1": {"imagename": "a.png", "question": "What stands on it?", "answer": "STOP", "capability": ["ocr", "rec"]},
              "q_2": {"imagename": "b.png", "question": "What is 3 and 4?", "answer": "3<AND>7", "capability": ["ocr", "math"]},
              "q_3": {"imagename": "b.png", "question": "Left or right?", "answer": "left", "capability": ["spat", "rec", "ocr"]},
              "q_4": {"imagename": "b.png", "question": "Tell its story.", "answer": "", "capability": ["gen", "know"]}
            }
            """;

    private FiveQuestions() {}

    static Path write(Path folder) throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("images"));
        for (String name : List.of("a.png", "b.png")) {
            Files.write(pictures.resolve(name), Pictures.png(8, 8, name.hashCode()));
        }
        Files.writeString(folder.resolve("mm-vet.json"), JSON);
        return folder;
    }
}
