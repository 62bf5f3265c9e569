package io.vitharness.pipeline.store;

import io.vitharness.report.FormatException;
import io.vitharness.report.Json;
import io.vitharness.report.RecordedAnswer;
import io.vitharness.report.RecordedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Answers that were given before, by a key over everything that decides an answer. Errors, empty answers, answers that
 * were cut off and answers with pictures are never kept.
 */
public record ResponseCache(Path folder) {

    public Optional<RecordedAnswer> get(String key) throws IOException {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(file, RecordedAnswer.class));
        } catch (FormatException e) {
            return Optional.empty(); // a torn or foreign file: ask again and write it anew
        }
    }

    public void put(String key, RecordedAnswer answer) throws IOException {
        if (isWorthKeeping(answer)) {
            Json.write(file(key), answer);
        }
    }

    private static boolean isWorthKeeping(RecordedAnswer answer) {
        boolean textOnly = answer.parts().stream().allMatch(RecordedPart.Text.class::isInstance);
        boolean says = answer.parts().stream()
                .anyMatch(part ->
                        part instanceof RecordedPart.Text text && !text.text().isBlank());
        return answer.stop().equals("end")
                && textOnly
                && (says || !answer.likelihoods().isEmpty());
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + ".json");
    }
}
