package io.vitharness.judges.dialogue;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Usage;
import io.vitharness.testkit.JudgeContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Five replies, each a case of its own. */
final class Talks {

    private Talks() {}

    static List<JudgeContract.Example> five() {
        return List.of(
                example(
                        "1",
                        parts("Sure, here is a red circle.", 120),
                        parts("Here is a red circle on a grey background.", 100)),
                example(
                        "2",
                        parts("The picture shows a blue square and the picture shows a green triangle.", 7),
                        parts("The picture shows a green triangle and a blue square.")),
                example("3", parts(" "), parts("I am happy to help.", 1)),
                example("4", parts("It is at the top left."), parts("The red circle is at the top left.", 30)),
                example("5", parts("", 10, 50, 90), parts("", 200, 50)));
    }

    static JudgeContract.Example example(String id, List<Part> said, List<Part> key) {
        Question question =
                new Question(id, Prompt.of(new Part.Text("Draw.")), List.of(), Map.of("reply", id), id, "talk " + id);
        Answer answer = new Answer(said, Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
        return new JudgeContract.Example(new Sample(question, new Target.Reply(key, List.of())), answer);
    }

    static List<Part> parts(String text, int... levels) {
        List<Part> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            parts.add(new Part.Text(text));
        }
        for (int level : levels) {
            Picture picture = Picture.uniform(new Size(8, 8), level, level, level);
            parts.add(new Part.Picture(Image.of(new PictureEncoder().png(picture))));
        }
        return parts;
    }
}
