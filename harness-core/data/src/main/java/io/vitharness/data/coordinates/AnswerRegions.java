package io.vitharness.data.coordinates;

import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.model.Answer;
import java.util.List;
import java.util.Optional;

/**
 * Reads an answer as regions, for every judge that wants them: regions that the model gave as such need no convention,
 * a text is read in the one that the model declared, and nothing else is tried. Sees no key. May be shared between
 * threads.
 */
public final class AnswerRegions {

    private final PictureSizes sizes = new PictureSizes();

    /** The reading of an answer: clear with regions, perhaps none, or unclear. */
    public Reading read(Question question, Answer answer) {
        try {
            List<Size> pictures = sizes.of(question.prompt());
            List<Part> regions = answer.parts().stream()
                    .filter(Part.Region.class::isInstance)
                    .toList();
            if (pictures.isEmpty()) {
                return new Reading.Unclear("the question has no picture that places could lie in");
            }
            return regions.isEmpty() ? text(answer.text(), pictures, answer.coordinates()) : given(regions, pictures);
        } catch (PictureException e) {
            return new Reading.Unclear("a picture of the question has no readable size: " + e.getMessage());
        }
    }

    private static Reading given(List<Part> regions, List<Size> pictures) {
        for (Part part : regions) {
            Part.Region region = (Part.Region) part;
            if (region.picture() < 0 || region.picture() >= pictures.size()) {
                return new Reading.Unclear(
                        "a region is in picture " + (region.picture() + 1L) + " of " + pictures.size());
            }
            Size size = pictures.get(region.picture());
            if (region.shape() instanceof Shape.Mask mask
                    && (mask.width() != size.width() || mask.height() != size.height())) {
                return new Reading.Unclear(
                        "a mask has " + mask.width() + " x " + mask.height() + " pixels but its picture has " + size);
            }
        }
        return new Reading.Clear(regions, "regions");
    }

    private static Reading text(String text, List<Size> pictures, Optional<String> convention) {
        if (convention.isEmpty()) {
            return new Reading.Unclear(
                    "the model declares no coordinate convention, so its text is not read as places");
        }
        return Conventions.find(convention.get())
                .map(reader -> reader.read(text, pictures).reading(reader.id()))
                .orElseGet(() -> new Reading.Unclear("the model declares the coordinate convention '" + convention.get()
                        + "', which is none of " + String.join(", ", Conventions.ids())));
    }
}
