package io.vitharness.benchmarks.tampering;

import io.vitharness.benchmarks.tampering.TamperingConfig.Blank;
import io.vitharness.benchmarks.tampering.TamperingConfig.Marks;
import io.vitharness.data.editing.EditMask;
import io.vitharness.data.editing.MaskRule;
import io.vitharness.data.editing.MaskValueException;
import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes answer keys of masks. */
record Markings(TamperingConfig config, Gallery gallery) {

    private static final String LABEL = "tampered";

    /**
     * Where the picture was tampered with.
     *
     * @param image the picture itself, of the exhibit
     * @throws DataException where the mask is of another size, cannot be decoded or read, or is blank
     */
    Target target(Exhibit exhibit, Image image) throws IOException {
        Size size = size(exhibit, image);
        Picture values = exhibit.mask().isPresent() ? values(exhibit.mask().get(), size) : Picture.uniform(size, 0);
        if (config.mask() == Marks.BOTH) {
            return both(exhibit, image, values);
        }
        Mask mask = mask(exhibit, values, config.mask() == Marks.FULL ? MaskRule.FULL : MaskRule.ANY);
        return mask.isEmpty() ? new Target.Regions(List.of()) : regions(exhibit, mask);
    }

    /** The judge reads the grey picture in both ways. */
    private Target both(Exhibit exhibit, Image image, Picture values) throws DataException {
        mask(exhibit, values, MaskRule.ANY);
        Image grey = Image.of(new PictureEncoder().png(values));
        return new Target.Picture(image, Optional.of(grey), Map.of());
    }

    private static Target regions(Exhibit exhibit, Mask mask) {
        Shape shape = new Shape.Mask(mask.size().width(), mask.size().height(), mask.text());
        Part.Region region = new Part.Region(0, shape, LABEL, OptionalDouble.empty());
        return new Target.Regions(List.of(Target.Place.of(region, exhibit.id(), mask.area())));
    }

    private Mask mask(Exhibit exhibit, Picture values, MaskRule rule) throws DataException {
        try {
            Mask mask = EditMask.of(values, rule);
            boolean blank = mask.isEmpty() || mask.area() == values.size().pixels();
            if (exhibit.mask().isPresent() && blank && config.blank() == Blank.REFUSE) {
                throw new DataException(path(exhibit) + ": found a mask that marks "
                        + (mask.isEmpty() ? "nothing" : "everything")
                        + ", wanted a part of the picture ('blank: keep' takes it as it is)");
            }
            return mask;
        } catch (MaskValueException e) {
            throw new DataException(path(exhibit) + ": " + e.getMessage());
        }
    }

    private Path path(Exhibit exhibit) {
        return gallery.files().path(exhibit.mask().orElse(exhibit.id()));
    }

    private Picture values(String name, Size wanted) throws IOException {
        try {
            byte[] bytes = gallery.files().read(name).bytes();
            Size size = new PictureDecoder().probe(bytes).size();
            if (!size.equals(wanted)) {
                throw new DataException(gallery.files().path(name) + ": found a mask of " + size + " pixels, wanted "
                        + wanted + " as its picture");
            }
            Picture values = EditMask.values(new PictureDecoder().decode(bytes));
            return config.layout().isDark() ? inverted(values) : values;
        } catch (PictureException e) {
            throw new DataException(gallery.files().path(name) + ": " + e.getMessage());
        }
    }

    private static Picture inverted(Picture values) {
        byte[] bytes = values.bytes();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return Picture.of(values.size(), 1, bytes);
    }

    private Size size(Exhibit exhibit, Image image) throws DataException {
        try {
            return new PictureDecoder().probe(image.bytes()).size();
        } catch (PictureException e) {
            throw new DataException(gallery.files().path(exhibit.id()) + ": " + e.getMessage());
        }
    }
}
