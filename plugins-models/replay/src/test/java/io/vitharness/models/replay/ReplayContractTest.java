package io.vitharness.models.replay;

import io.vitharness.data.answers.PromptAnswer;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.testkit.ModelContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class ReplayContractTest extends ModelContract<ReplayConfig> {

    private static final Image PICTURE = Image.of(new byte[] {1, 2, 3});

    @TempDir
    static Path folder;

    @Override
    protected ModelProvider<ReplayConfig> provider() {
        return new ReplayProvider();
    }

    @Override
    protected Prompt prompt() {
        return Prompt.of(new Part.Picture(PICTURE), new Part.Text("What is it?"));
    }

    @Override
    protected ReplayConfig config() {
        try {
            String line = new PromptAnswer("What is it?", List.of(PICTURE.sha256()), "A dot.").toJson();
            return new ReplayConfig(
                    Optional.of(Files.writeString(folder.resolve("answers.jsonl"), line + "\n")), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
