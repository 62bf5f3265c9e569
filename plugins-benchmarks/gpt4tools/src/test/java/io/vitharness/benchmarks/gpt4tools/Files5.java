package io.vitharness.benchmarks.gpt4tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Five questions in the published format, made for these tests. */
final class Files5 {

    static final String JSON = """
            [
              {"id": 1, "instruction": "Human: Provide an image named image/a.png. Description: a cat. New input: find the cat", "input": "",
               "output": "Thought: Do I need to use a tool? Yes\\nAction: Detect the Give Object\\nAction Input: image/a.png, cat\\nObservation:"},
              {"id": 2, "instruction": "Human: Provide an image named image/a.png. Description: a cat. New input: find the cat\\nObservation: image/b.png", "input": "",
               "output": "Thought: Do I need to use a tool? No\\nAI: Found."},
              {"id": "three", "instruction": "What is two and two?", "input": "",
               "output": "Thought: Do I need to use a tool? No\\nAI: Four."},
              {"id": 4, "instruction": "Human: Provide an image named c.png. Description: a dog. New input: paint it, then find it", "input": "",
               "output": "Thought: Do I need to use a tool? Yes\\nAction: Paint\\nAction Input: c.png, red\\nThought: Do I need to use a tool? Yes\\nAction: Detect\\nAction Input: d.png, dog"},
              {"id": 5, "instruction": "Say it.", "input": "Hello", "output": "Thought: Do I need to use a tool? No\\nAI: Hello"}
            ]
            """;

    private Files5() {}

    static Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("gpt4tools_val_seen.json"), JSON);
    }
}
