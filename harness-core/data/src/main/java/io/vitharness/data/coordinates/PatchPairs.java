package io.vitharness.data.coordinates;

import java.util.List;
import java.util.OptionalInt;

/**
 * Boxes as two cells of a grid of 32 x 32, {@code <phrase>label</phrase><object><patch_index_0044><patch_index_0863>
 * </object>}, several with a delimiter tag between them. Handed on as parts of the sides.
 */
record PatchPairs(Corners corners) implements Grammar {

    private static final int SIDE = 32;

    /** Which place of a cell a corner is. */
    enum Corners {
        /** The middle; the outer corner when both cells share a row or column. As the official decoder has it. */
        MIDDLES,
        /** Always the outer corner. */
        OUTER
    }

    @Override
    public void read(String text, Collector places) {
        String label = "";
        String tag = "";
        OptionalInt first = OptionalInt.empty();
        for (Item item : Item.of(text)) {
            if (item instanceof Item.Tag next) {
                tag = next.name();
                label = tag.equals("/object") ? "" : label;
                OptionalInt patch = next.number("patch_index_");
                if (patch.isPresent() && first.isPresent()) {
                    box(Said.of(label), List.of(first.getAsInt(), patch.getAsInt()), places);
                    first = OptionalInt.empty();
                } else {
                    first = kept(first, patch, places);
                }
            } else if (item instanceof Item.Words words && tag.equals("phrase")) {
                label = Label.clean(words.text());
            }
        }
        kept(first, OptionalInt.empty(), places);
    }

    private static OptionalInt kept(OptionalInt first, OptionalInt patch, Collector places) {
        if (first.isPresent()) {
            places.unparsed("patch " + first.getAsInt() + " has no partner");
        }
        return patch;
    }

    private void box(Said said, List<Integer> patches, Collector places) {
        if (patches.stream().anyMatch(patch -> patch >= SIDE * SIDE)) {
            places.unparsed("patches " + patches + " are not all among the " + SIDE * SIDE + " of the grid");
            return;
        }
        int left = patches.get(0) % SIDE;
        int top = patches.get(0) / SIDE;
        int right = patches.get(1) % SIDE;
        int bottom = patches.get(1) / SIDE;
        boolean isOuter = corners == Corners.OUTER || left == right || top == bottom;
        double inset = isOuter ? 0 : 0.5;
        places.box(
                said,
                List.of(
                        (left + inset) / SIDE,
                        (top + inset) / SIDE,
                        (right + 1 - inset) / SIDE,
                        (bottom + 1 - inset) / SIDE));
    }
}
