package io.vitharness.models.tensorflow;

import io.vitharness.media.Size;
import io.vitharness.models.tensorflow.answer.Asked;
import io.vitharness.models.tensorflow.answer.Trained;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a prompt that lists classes with a box for each object found, and how sure each is. */
final class Finder {

    /** The classes stand between the first colon and the next full stop. */
    private static final Pattern CLASSES = Pattern.compile(":\\s*([^.:]+)\\.");

    /** What is less sure than this is not told. */
    private static final double LEAST = 0.05;

    private final Trained network;
    private final PictureReader pictures;

    Finder(Trained network) {
        this.network = network;
        this.pictures = new PictureReader(network.system().parts().vit().image());
    }

    /** The boxes of an answer, the surest first; none where the prompt has no picture. */
    List<Part.Region> find(Prompt prompt, Asked asked) throws ModelException {
        if (prompt.pictures().isEmpty()) {
            return List.of();
        }
        List<String> classes = classes(prompt.text());
        Size size = pictures.size(prompt.pictures().get(0));
        Trained.Boxes boxes = network.boxes(asked, classes);
        List<Part.Region> found = new ArrayList<>();
        for (int i = 0; i < boxes.scores().length; i++) {
            double sure = 1 / (1 + Math.exp(-boxes.scores()[i]));
            if (Double.isNaN(sure)) {
                throw new ArithmeticException(
                        "the network's scores are no numbers: its weights are damaged or their training diverged");
            }
            if (sure >= LEAST) {
                Shape.Box box = box(boxes.edges(), i / classes.size(), size);
                found.add(new Part.Region(0, box, classes.get(i % classes.size()), OptionalDouble.of(sure)));
            }
        }
        found.sort((one, other) -> Double.compare(
                other.confidence().orElseThrow(), one.confidence().orElseThrow()));
        return found;
    }

    private static List<String> classes(String text) throws ModelException {
        Matcher list = CLASSES.matcher(text);
        if (!list.find()) {
            throw ModelException.permanent("this model finds objects of the classes that a prompt lists between a"
                    + " colon and a full stop, but this one lists none: '" + text + "'");
        }
        return List.of(list.group(1).strip().split("\\s*,\\s*", -1));
    }

    private static Shape.Box box(float[] edges, int index, Size size) {
        return new Shape.Box(
                inside(edges[4 * index]) * size.width(),
                inside(edges[4 * index + 1]) * size.height(),
                inside(edges[4 * index + 2]) * size.width(),
                inside(edges[4 * index + 3]) * size.height());
    }

    private static double inside(double part) {
        return Math.max(0, Math.min(1, part));
    }
}
