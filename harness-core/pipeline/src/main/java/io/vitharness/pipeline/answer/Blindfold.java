package io.vitharness.pipeline.answer;

import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Turn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Takes the sight from a prompt: every picture becomes a grey one of the same size, the words stay. Safe from many threads. */
final class Blindfold {

    private final UnaryOperator<Image> grey;
    private final Map<String, Image> greys = new ConcurrentHashMap<>();

    Blindfold(UnaryOperator<Image> grey) {
        this.grey = grey;
    }

    Prompt over(Prompt prompt) {
        return new Prompt(prompt.turns().stream()
                .map(turn -> new Turn(turn.role(), turn.parts().stream().map(this::over).toList()))
                .toList());
    }

    private Part over(Part part) {
        if (part instanceof Part.Picture picture) {
            return new Part.Picture(grey(picture.image()));
        }
        if (part instanceof Part.Video video) {
            List<Image> frames = video.frames().stream().map(this::grey).toList();
            return new Part.Video(frames, video.indices());
        }
        return part;
    }

    private Image grey(Image image) {
        return greys.computeIfAbsent(image.sha256(), hash -> grey.apply(image));
    }
}
