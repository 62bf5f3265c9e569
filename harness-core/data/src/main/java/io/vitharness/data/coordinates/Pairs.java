package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Boxes as two corners in round brackets, {@code (x1,y1),(x2,y2)}, with or without tags around them; within the quad
 * tags four corners of a polygon, within the point tags one place. Models are often decoded without their tags, so only
 * quads and points need theirs.
 */
record Pairs(TagNames tags) implements Grammar {

    /**
     * The tags of a model.
     *
     * @param ref opens the label
     * @param refEnd closes the label
     */
    record TagNames(String ref, String refEnd, String quad, String point) {

        static final TagNames QWEN_VL = new TagNames("ref", "/ref", "quad", "point");
        static final TagNames QWEN2_VL =
                new TagNames("|object_ref_start|", "|object_ref_end|", "|quad_start|", "|point_start|");
    }

    @Override
    public void read(String text, Collector places) {
        String label = "";
        String tag = "";
        for (Item item : Item.of(text)) {
            if (item instanceof Item.Tag next) {
                tag = next.name();
                label = tag.equals(tags.ref) ? "" : label;
            } else if (item instanceof Item.Words words && tag.equals(tags.ref)) {
                label = Label.clean(words.text());
            } else if (item instanceof Item.Words words) {
                corners(words.text(), corners(tag), new Taker(Said.of(label), places));
            }
        }
    }

    /** How many corners a place has within a tag. */
    private int corners(String tag) {
        if (tag.equals(tags.quad)) {
            return 4;
        }
        return tag.equals(tags.point) ? 1 : 2;
    }

    /** Joins brackets that only a comma parts. */
    private static void corners(String words, int wanted, Taker taker) {
        List<Double> run = new ArrayList<>();
        int last = 0;
        for (Group group : Group.of(words)) {
            if (!isJoint(words, last, group.start())) {
                taker.take(run, wanted);
                run.clear();
            }
            Optional<List<Double>> numbers = Numerals.list(group.inside());
            if (group.isClosed() && numbers.isPresent() && numbers.get().size() == 2) {
                run.addAll(numbers.get());
            } else {
                taker.places.unparsed(group.quoted() + " is no corner '(x,y)'");
                taker.take(run, wanted);
                run.clear();
            }
            last = group.end();
        }
        taker.take(run, wanted);
    }

    private static boolean isJoint(String words, int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.charAt(i) != ',' && !Character.isWhitespace(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Hands on what stands behind one label. */
    private record Taker(Said said, Collector places) {

        void take(List<Double> run, int corners) {
            if (run.size() == 2 * corners) {
                places.shape(said, List.copyOf(run));
            } else if (!run.isEmpty()) {
                places.unparsed(run.size() / 2 + " corners in a row where a place has " + corners);
            }
        }
    }
}
