package io.vitharness.pipeline.answer;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Turn;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the sight from a prompt: every picture and frame becomes a grey one of the same size, every cloud as many points in
 * one place; the words stay. Safe from many threads.
 */
final class Blindfold {

    private static final int GREY = 128;

    private final Map<Size, Image> greys = new ConcurrentHashMap<>();

    Prompt over(Prompt prompt) {
        return new Prompt(prompt.turns().stream()
                .map(turn -> new Turn(
                        turn.role(), turn.parts().stream().map(this::over).toList()))
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
        if (part instanceof Part.Points points) {
            return new Part.Points(Collections.nCopies(points.coordinates().size(), 0f), points.width());
        }
        return part;
    }

    private Image grey(Image image) {
        try {
            return greys.computeIfAbsent(
                    new PictureDecoder().probe(image.bytes()).size(), Blindfold::uniform);
        } catch (PictureException e) {
            throw new IllegalArgumentException("a picture cannot be replaced by grey: " + e.getMessage(), e);
        }
    }

    private static Image uniform(Size size) {
        return Image.of(new PictureEncoder().png(Picture.uniform(size, GREY, GREY, GREY)));
    }
}
