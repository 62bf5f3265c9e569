package io.vitharness.media.processor;

import io.vitharness.media.Picture;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import java.util.List;
import java.util.Optional;

/**
 * The processor of CLIP, SigLIP, BLIP, ViT, LLaVA, SAM, DETR, YOLOS, RT-DETR, OWL-ViT and Grounding DINO: square by the
 * mean colour, resize, cut the centre, normalise, pad with zeros to the right and below; each step where configured.
 *
 * @param squared whether the picture is first centred on a square of the mean colour (LLaVA)
 * @param crop the part that is cut of the centre; where the picture is smaller, black surrounds it
 * @param padded the size that is filled up with zeros after normalising
 */
public record WholePicture(
        boolean squared,
        Optional<Sizing> sizing,
        Resampling filter,
        Optional<Size> crop,
        Normaliser normaliser,
        Optional<Size> padded)
        implements Processor {

    /** The same, which first makes a square of the mean colour, as LLaVA-1.5's own code does whatever its files say. */
    public WholePicture onSquare() {
        return new WholePicture(true, sizing, filter, crop, normaliser, padded);
    }

    @Override
    public Processed process(Picture picture) {
        Picture rgb = prepared(picture.toRgb());
        Size size = padded.orElse(rgb.size());
        if (rgb.width() > size.width() || rgb.height() > size.height()) {
            throw new IllegalArgumentException(
                    "the resized picture has " + rgb.size() + " pixels, more than the padded size of " + size);
        }
        float[] values = new float[Math.toIntExact(3 * size.pixels())];
        normaliser.write(rgb, new Normaliser.Plane(0, size.width(), size.height()), values);
        PixelValues pixels = new PixelValues(List.of(1, 3, size.height(), size.width()), values);
        return new Processed(pixels, picture.size(), rgb.size(), Processed.Grid.ONE);
    }

    private Picture prepared(Picture rgb) {
        Picture square = squared ? square(rgb) : rgb;
        Picture resized = sizing.map(rule -> new Resizer(filter).resize(square, rule.of(square.size())))
                .orElse(square);
        return crop.map(size -> centre(resized, size)).orElse(resized);
    }

    private Picture square(Picture rgb) {
        int edge = Math.max(rgb.width(), rgb.height());
        return Picture.uniform(new Size(edge, edge), normaliser.meanColour())
                .with(rgb, (edge - rgb.width()) / 2, (edge - rgb.height()) / 2);
    }

    /** The centre; an edge that is too short is first padded with black, the odd row above and the odd column left. */
    static Picture centre(Picture rgb, Size size) {
        Size roomy = new Size(Math.max(size.width(), rgb.width()), Math.max(size.height(), rgb.height()));
        Picture large = roomy.equals(rgb.size())
                ? rgb
                : Picture.uniform(roomy, 0, 0, 0)
                        .with(rgb, (roomy.width() - rgb.width() + 1) / 2, (roomy.height() - rgb.height() + 1) / 2);
        return large.crop((roomy.width() - size.width()) / 2, (roomy.height() - size.height()) / 2, size);
    }
}
