package io.vitharness.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.report.Json;
import io.vitharness.report.RecordedAnswer;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerCodecTest {

    @TempDir
    Path folder;

    @Test
    void everyKindOfPartComesBackAsItWas() throws IOException {
        Image image = Image.of(new byte[] {1, 2, 3});
        Answer answer = new Answer(
                List.of(
                        new Part.Text("a \u202e b"),
                        new Part.Picture(image),
                        new Part.Video(List.of(image), List.of(7)),
                        new Part.Points(List.of(1f, 2f, 3f), 3),
                        new Part.Region(0, new Shape.Box(1, 2, 3, 4), "cat", OptionalDouble.of(.5)),
                        new Part.Region(0, new Shape.Point(1, 2), "", OptionalDouble.empty()),
                        new Part.Region(0, new Shape.Mask(4, 5, "abc"), "dog", OptionalDouble.empty()),
                        new Part.Call("zoom", List.of("1"))),
                Answer.Stop.LENGTH,
                Usage.of(3, 4),
                List.of(new LogLikelihood(-1.5, 2)),
                Optional.of("hm"));
        AnswerCodec codec = new AnswerCodec(new MediaFolder(folder));

        RecordedAnswer recorded = Json.parse(Json.line(codec.record(answer)), RecordedAnswer.class, "test");

        assertThat(codec.restore(recorded)).isEqualTo(answer);
    }
}
