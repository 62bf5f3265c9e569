package io.vitharness.judges.dialogue;

import io.vitharness.data.words.PtbTokenizer;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.spi.Part;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One side's turn.
 *
 * @param words of all its texts together, lower case, parted by single blanks
 */
record Spoken(String words, List<Part.Picture> pictures) {

    private static final PictureDecoder DECODER = new PictureDecoder();

    Spoken {
        pictures = List.copyOf(pictures);
    }

    static Spoken of(List<Part> parts) {
        String text = parts.stream()
                .filter(Part.Text.class::isInstance)
                .map(part -> ((Part.Text) part).text())
                .collect(Collectors.joining(" "));
        List<Part.Picture> pictures = parts.stream()
                .filter(Part.Picture.class::isInstance)
                .map(Part.Picture.class::cast)
                .toList();
        return new Spoken(PtbTokenizer.words(text.replace('\n', ' ')), pictures);
    }

    /** Whether the bytes of a picture are one. */
    static boolean isSound(Part.Picture picture) {
        try {
            DECODER.decode(picture.image().bytes());
            return true;
        } catch (PictureException e) {
            return false;
        }
    }
}
