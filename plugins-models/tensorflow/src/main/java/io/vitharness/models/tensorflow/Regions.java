package io.vitharness.models.tensorflow;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.models.tensorflow.answer.Asked;
import io.vitharness.models.tensorflow.answer.MaskPainter;
import io.vitharness.models.tensorflow.answer.Trained;
import io.vitharness.models.tensorflow.part.Smooth;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import java.util.List;
import java.util.OptionalDouble;

/** The masks of an answer at the size of the prompt's picture: logits resized linearly, then cut at 0, as LISA does. */
final class Regions {

    private final MaskPainter painter;
    private final int side;
    private final PictureDecoder decoder = new PictureDecoder();

    Regions(Trained network) {
        this.painter = new MaskPainter(network);
        this.side = network.system().parts().vit().image();
    }

    /** One region for each mask's word; none where the prompt has no picture to paint on. */
    List<Part.Region> regions(Prompt prompt, Asked asked, List<Integer> words) {
        if (prompt.pictures().isEmpty()) {
            return List.of();
        }
        return painter.paint(asked, words).stream()
                .filter(painted -> painted.picture() < prompt.pictures().size())
                .map(painted -> region(prompt, painted))
                .toList();
    }

    private Part.Region region(Prompt prompt, MaskPainter.Painted painted) {
        Size size = size(prompt.pictures().get(painted.picture()));
        Smooth whole = new Smooth(new Size(side, side), painted.logits()).resized(size);
        int width = whole.size().width();
        Mask mask = Mask.where(whole.size(), (x, y) -> whole.values()[y * width + x] > 0);
        Shape shape = new Shape.Mask(width, whole.size().height(), mask.text());
        return new Part.Region(painted.picture(), shape, painted.label(), OptionalDouble.empty());
    }

    private Size size(Image image) {
        try {
            Picture picture = decoder.decodeUpright(image.bytes());
            return picture.size();
        } catch (PictureException e) {
            throw new IllegalStateException("a picture that was read before cannot be read again", e);
        }
    }
}
