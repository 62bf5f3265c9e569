package io.vitharness.judges.reviews;

import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.JudgeContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class ReviewsContractTest extends JudgeContract<ReviewsConfig> {

    @TempDir
    private static Path folder = Path.of(".");

    @Override
    protected JudgeProvider<ReviewsConfig> provider() {
        return new ReviewsProvider();
    }

    @Override
    protected ReviewsConfig config() {
        return Configs.of(ReviewsConfig.class, Judged.keys(reviews(), answers()));
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                example("1", "A cat."), example("2", "A dog."), example("3", "Another answer."), example("4", ""));
    }

    private static Example example(String id, String answer) {
        return new Example(Judged.sample(id, Map.of("category", "c" + id)), Answer.text(answer));
    }

    private static Path reviews() {
        return write("reviews.jsonl", """
                {"question_id": 1, "content": "8 6\\nFine.", "tuple": [8.0, 6.0]}
                {"question_id": 2, "content": "9 9\\nFine.", "tuple": [9.0, 9.0]}
                {"question_id": 3, "content": "9 3\\nPoor.", "tuple": [9.0, 3.0]}
                """);
    }

    private static Path answers() {
        return write("answers.jsonl", """
                {"question_id": 1, "text": "A cat."}
                {"question_id": 2, "text": "A dog."}
                {"question_id": 3, "text": "A bird."}
                {"question_id": 4, "text": ""}
                """);
    }

    private static Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
