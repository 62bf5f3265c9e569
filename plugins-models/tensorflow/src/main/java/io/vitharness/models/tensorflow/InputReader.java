package io.vitharness.models.tensorflow;

import io.vitharness.media.Size;
import io.vitharness.models.tensorflow.part.PointCloud;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a system is shown beside words, as its encoder takes it: a picture, a film, a cloud of points, or nothing. */
final class InputReader {

    private final Parts parts;
    private final VisionPart vision;

    InputReader(Parts parts) {
        this.parts = parts;
        this.vision = parts.vision();
    }

    /** What a prompt may hold. */
    Set<Medium> media() {
        if (vision instanceof VisionPart.None) {
            return Set.of(Medium.TEXT);
        }
        if (vision instanceof VisionPart.Video) {
            return Set.of(Medium.TEXT, Medium.VIDEO);
        }
        if (vision instanceof VisionPart.Vit) {
            return parts.region().isPresent()
                    ? Set.of(Medium.TEXT, Medium.PICTURE, Medium.REGION)
                    : Set.of(Medium.TEXT, Medium.PICTURE);
        }
        return Set.of(Medium.TEXT, Medium.POINTS);
    }

    /**
     * What a prompt shows, as many inputs as the system takes; zeros where it shows nothing, which is the middle of all
     * colours.
     */
    List<float[]> read(Prompt prompt) throws ModelException {
        if (vision instanceof VisionPart.None) {
            return List.of(new float[0]);
        }
        if (vision instanceof VisionPart.Vit vit) {
            return pictures(prompt.pictures(), new PictureReader(vit.image()));
        }
        if (vision instanceof VisionPart.Video video) {
            List<Part.Video> films = atMost(1, "films", parts(prompt, Part.Video.class));
            return List.of(films.isEmpty() ? nothing() : film(films.get(0).frames(), video));
        }
        List<Part.Points> clouds = atMost(1, "point clouds", parts(prompt, Part.Points.class));
        return List.of(clouds.isEmpty() ? nothing() : cloud(clouds.get(0)));
    }

    /** How many pictures fewer than it may the prompt has. */
    int missing(Prompt prompt) {
        return vision instanceof VisionPart.Vit
                ? parts.pictures() - prompt.pictures().size()
                : 0;
    }

    /** The region that is asked about, in the numbers of the region's part; all of the picture where there is none. */
    float[] region(Prompt prompt) throws ModelException {
        List<Part.Region> regions = parts(prompt, Part.Region.class);
        if (regions.isEmpty()) {
            return parts.wholeRegion();
        }
        atMost(parts.region().isPresent() ? 1 : 0, "regions", regions);
        if (prompt.pictures().isEmpty()) {
            throw ModelException.permanent("the prompt has a region but no picture that it could lie in");
        }
        Size size =
                new PictureReader(parts.vit().image()).size(prompt.pictures().get(0));
        return new RegionReader(parts).read(regions.get(0).shape(), size);
    }

    private List<float[]> pictures(List<Image> images, PictureReader reader) throws ModelException {
        List<float[]> seen = new ArrayList<>();
        for (Image image : atMost(parts.pictures(), "pictures", images)) {
            seen.add(reader.read(image));
        }
        while (seen.size() < parts.pictures()) {
            seen.add(nothing());
        }
        return seen;
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

    private static <T> List<T> atMost(int most, String what, List<T> found) throws ModelException {
        if (found.size() > most) {
            String taken = most == 0 ? "none" : most == 1 ? "one" : "up to " + most;
            throw ModelException.permanent(
                    "the prompt has " + found.size() + " " + what + "; this model takes " + taken);
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
