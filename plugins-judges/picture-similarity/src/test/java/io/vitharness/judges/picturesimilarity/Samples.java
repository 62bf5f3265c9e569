package io.vitharness.judges.picturesimilarity;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures of 12 x 12 pixels and questions about them. */
final class Samples {

    static final Size SIZE = new Size(12, 12);

    private Samples() {}

    static Image grey(int level) {
        return image(Picture.uniform(SIZE, level, level, level));
    }

    static Image image(Picture picture) {
        return Image.of(new PictureEncoder().png(picture));
    }

    /** White where x is below the limit. */
    static Image mask(int limit) {
        byte[] bytes = new byte[144];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 12 < limit ? 255 : 0);
        }
        return image(Picture.of(SIZE, 1, bytes));
    }

    static Sample sample(String id, Target target) {
        Prompt prompt = Prompt.of(new Part.Picture(grey(0)), new Part.Text("make it lighter"));
        return new Sample(new Question(id, prompt, List.of(), Map.of("turn", "1"), id, id), target);
    }

    static Target key(Image truth, Image mask) {
        return new Target.Picture(truth, Optional.of(mask), Map.of("local", "a light", "global", "a light room"));
    }

    static Answer answer(Image... images) {
        List<Part> parts = List.<Part>copyOf(
                List.of(images).stream().map(Part.Picture::new).toList());
        return new Answer(parts, Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }
}
