package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.part.PointCloud;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a system is shown beside words, as its encoder takes it: a picture, a film, a cloud of points, or nothing. */
final class InputReader {

    private final VisionPart vision;

    InputReader(VisionPart vision) {
        this.vision = vision;
    }

    /** What a prompt may hold. */
    Set<Medium> media() {
        if (vision instanceof VisionPart.None) {
            return Set.of(Medium.TEXT);
        }
        if (vision instanceof VisionPart.Video) {
            return Set.of(Medium.TEXT, Medium.VIDEO);
        }
        return vision instanceof VisionPart.Vit
                ? Set.of(Medium.TEXT, Medium.PICTURE)
                : Set.of(Medium.TEXT, Medium.POINTS);
    }

    /** The one thing that a prompt shows; zeros where it shows nothing, which is the middle of all colours. */
    float[] read(Prompt prompt) throws ModelException {
        if (vision instanceof VisionPart.None) {
            return new float[0];
        }
        if (vision instanceof VisionPart.Vit vit) {
            List<Image> pictures = one("pictures", prompt.pictures());
            return pictures.isEmpty() ? nothing() : new PictureReader(vit.image()).read(pictures.get(0));
        }
        if (vision instanceof VisionPart.Video video) {
            List<Part.Video> films = one("films", parts(prompt, Part.Video.class));
            return films.isEmpty() ? nothing() : film(films.get(0).frames(), video);
        }
        List<Part.Points> clouds = one("point clouds", parts(prompt, Part.Points.class));
        return clouds.isEmpty() ? nothing() : cloud(clouds.get(0));
    }

    private float[] nothing() {
        return new float[vision.numbers()];
    }

    private static <P extends Part> List<P> parts(Prompt prompt, Class<P> kind) {
        return prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .flatMap(part -> kind.isInstance(part) ? Stream.of(kind.cast(part)) : Stream.empty())
                .toList();
    }

    private static <T> List<T> one(String what, List<T> found) throws ModelException {
        if (found.size() > 1) {
            throw ModelException.permanent(
                    "the prompt has " + found.size() + " " + what + "; this model takes one");
        }
        return found;
    }

    /** The frames in the middle of as many stretches of equal length as the encoder takes. */
    private static float[] film(List<Image> frames, VisionPart.Video video) throws ModelException {
        PictureReader reader = new PictureReader(video.frame().image());
        int size = video.frame().numbers();
        float[] film = new float[video.numbers()];
        if (frames.isEmpty()) {
            throw ModelException.permanent("the prompt's film has no frames");
        }
        for (int i = 0; i < video.frames(); i++) {
            int chosen = (2 * i + 1) * frames.size() / (2 * video.frames());
            System.arraycopy(reader.read(frames.get(chosen)), 0, film, i * size, size);
        }
        return film;
    }

    private float[] cloud(Part.Points points) throws ModelException {
        int count = points.coordinates().size() / points.width();
        float[] cloud = new float[count * 3];
        for (int i = 0; i < cloud.length; i++) {
            int axis = i % 3;
            cloud[i] = points.coordinates().get(i / 3 * points.width() + axis);
        }
        try {
            return PointCloud.input(vision, cloud);
        } catch (IllegalArgumentException e) {
            throw ModelException.permanent("the prompt's point cloud cannot be read: " + e.getMessage())
                    .causedBy(e);
        }
    }
}
