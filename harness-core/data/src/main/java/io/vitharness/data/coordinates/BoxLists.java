package io.vitharness.data.coordinates;

import java.util.List;
import java.util.Optional;

/**
 * Boxes as {@code <ref>label</ref><box>[[x1, y1, x2, y2], ..]</box>}; the tags may be missing. What stands behind
 * {@code <pred>} names the ends of a relation, boxes that were named before, and is passed over.
 */
final class BoxLists implements Grammar {

    @Override
    public void read(String text, Collector places) {
        String label = "";
        String tag = "";
        boolean isRelation = false;
        for (Item item : Item.of(text)) {
            if (item instanceof Item.Tag next) {
                tag = next.name();
                isRelation = tag.equals("pred") || (isRelation && !tag.equals("ref"));
            } else if (item instanceof Item.Words words && tag.equals("ref")) {
                label = Label.clean(words.text());
            } else if (item instanceof Item.Words words && !isRelation) {
                boxes(words.text(), Said.of(label), places);
            }
        }
    }

    private static void boxes(String words, Said said, Collector places) {
        for (Group group : Group.of(words)) {
            Optional<List<Double>> numbers = Numerals.list(group.inside());
            if (group.isClosed() && numbers.isPresent() && numbers.get().size() == 4) {
                places.box(said, numbers.get());
            } else {
                places.unparsed(group.quoted() + " is no box of 4 numbers");
            }
        }
    }
}
