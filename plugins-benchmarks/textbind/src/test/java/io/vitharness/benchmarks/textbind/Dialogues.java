package io.vitharness.benchmarks.textbind;

import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small files in the published layout; every picture is 8 x 8 pixels of one colour. */
final class Dialogues {

    static final String THREE = """
            [
            {"conversation": [
              {"role": "user", "content": "What is <image> and <image>?", "image_list": ["1.png", "2.png"], "caption_list": ["a cat", "a dog"]},
              {"role": "assistant", "content": "A cat and a dog.", "image_list": [], "caption_list": []},
              {"role": "user", "content": "Draw a bird.", "image_list": [], "caption_list": []},
              {"role": "assistant", "content": "Here: <image> Do you like it?", "image_list": ["3.png"], "caption_list": ["a bird"]},
              {"role": "user", "content": "Another one.", "image_list": [], "caption_list": []},
              {"role": "assistant", "content": "<image>", "image_list": ["1.png"], "caption_list": ["a cat"]}
            ], "image_dir": "/somewhere/else"},
            {"id": "b", "conversation": [
              {"role": "user", "content": "Hello."},
              {"role": "assistant", "content": "Good day."},
              {"role": "user", "content": "Bye."}
            ]},
            {"conversation": [
              {"role": "user", "content": "<image>", "image_list": ["2.png"], "caption_list": []},
              {"role": "assistant", "content": "A dog.", "image_list": [], "caption_list": []}
            ]}
            ]
            """;

    private Dialogues() {}

    static Path write(Path folder, String json) throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("images"));
        for (int i = 1; i <= 3; i++) {
            Files.write(pictures.resolve(i + ".png"), Pictures.png(8, 8, 0x101010 * i));
        }
        Files.writeString(folder.resolve("test.json"), json);
        return folder;
    }
}
