package io.vitharness.benchmarks.regions;

import io.vitharness.data.coordinates.BoxWriter;
import io.vitharness.data.coordinates.PictureSizes;
import io.vitharness.media.PictureException;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts pictures and regions where the words want them. Where the words name no place for the region, it stands right
 * behind the picture, as All-Seeing's model is given its boxes.
 *
 * @param writer empty where the prompt holds the regions themselves
 */
record PromptMaker(String words, Optional<BoxWriter> writer) {

    private static final Pattern PLACE = Pattern.compile("\\{(?:picture|region)\\}");

    /** The prompt about some regions of one picture. */
    Prompt prompt(Marked first, List<Marked> regions, Image image) throws DataException {
        List<Part> marks = marks(first, regions, image);
        List<Part> parts = new ArrayList<>();
        boolean placed = words.contains(Wording.REGION);
        Matcher place = PLACE.matcher(words);
        int end = 0;
        while (place.find()) {
            add(parts, words.substring(end, place.start()));
            boolean picture = place.group().equals(Wording.PICTURE);
            if (picture) {
                parts.add(new Part.Picture(image));
            }
            if (!picture || !placed) {
                parts.addAll(marks);
            }
            end = place.end();
        }
        add(parts, words.substring(end));
        return Prompt.of(joined(parts).toArray(Part[]::new));
    }

    /** The words alone, where there is no picture to show. */
    Prompt blind() {
        return Prompt.of(new Part.Text(PLACE.matcher(words).replaceAll("").strip()));
    }

    private List<Part> marks(Marked first, List<Marked> regions, Image image) throws DataException {
        List<Part> marks = new ArrayList<>();
        for (Marked region : regions) {
            marks.add(
                    writer.isEmpty()
                            ? new Part.Region(0, region.given(), "", OptionalDouble.empty())
                            : new Part.Text(written(first, region, image)));
        }
        return marks;
    }

    private String written(Marked first, Marked region, Image image) throws DataException {
        try {
            String text = writer.orElseThrow().write(region.box(), new PictureSizes().of(image));
            return words.contains(Wording.REGION) ? text : text + "\n";
        } catch (PictureException e) {
            throw new DataException(first.picture() + ": " + e.getMessage());
        }
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part.Text(text));
        }
    }

    // neighbouring texts are one text: a chat template would put a line end between them
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            int last = joined.size() - 1;
            if (last >= 0 && part instanceof Part.Text text && joined.get(last) instanceof Part.Text before) {
                joined.set(last, new Part.Text(before.text() + text.text()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }
}
