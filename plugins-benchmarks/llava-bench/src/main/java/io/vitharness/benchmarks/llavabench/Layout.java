package io.vitharness.benchmarks.llavabench;

import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the published files lie.
 *
 * @param references what the text-only GPT-4 answered
 * @param contexts what the reviewer is told of the pictures
 */
record Layout(Path questions, Optional<Path> references, Optional<Path> contexts) {

    private static final List<String> QUESTIONS =
            List.of("questions.jsonl", "qa90_questions.jsonl", "llava_bench_coco_qa90_questions.jsonl");
    private static final List<String> REFERENCES =
            List.of("answers_gpt4.jsonl", "qa90_gpt4_answer.jsonl", "llava_bench_coco_qa90_gpt4_answer.jsonl");
    private static final List<String> CONTEXTS = List.of("context.jsonl", "caps_boxes_coco2014_val_80.jsonl");

    static Layout find(Path data) throws DataException {
        Path file = Files.isDirectory(data)
                ? first(data, QUESTIONS)
                        .orElseThrow(() -> new DataException(data + ": found none of " + String.join(", ", QUESTIONS)
                                + ", wanted the questions; or name the file itself"))
                : data;
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": there is no such file, wanted questions of LLaVA-Bench");
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        return new Layout(file, first(folder, REFERENCES), first(folder, CONTEXTS));
    }

    /** Where a picture lies: in {@code images}, as COCO names it, or beside the questions. */
    List<String> pictures(String name) {
        return List.of("images/" + name, "val2014/COCO_val2014_" + name, "val2014/" + name, name);
    }

    Path folder() {
        return Optional.ofNullable(questions.toAbsolutePath().getParent()).orElse(Path.of("."));
    }

    boolean isSynthetic() {
        return Files.isRegularFile(folder().resolve(SyntheticSets.MARKER));
    }

    String title() {
        if (isSynthetic()) {
            return "LLaVA-Bench format, synthetic shapes";
        }
        boolean coco =
                questions.getFileName().toString().toLowerCase(Locale.ROOT).contains("qa90");
        return coco ? "LLaVA-Bench (COCO)" : "LLaVA-Bench (In-the-Wild)";
    }

    private static Optional<Path> first(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }
}
