package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * PaliGemma's {@code <locTTTT><locLLLL><locBBBB><locRRRR> label ; ..}: the label behind the box, y before x. A box with
 * {@code <segNNN>} codes behind it stands for a mask, which only the model's own decoder could draw: it is not read.
 */
final class LocThenLabel implements Grammar {

    private static final int BOX = 4;

    @Override
    public void read(String text, Collector places) {
        List<Double> run = new ArrayList<>();
        int codes = 0;
        for (Item item : Item.of(text)) {
            if (item instanceof Item.Words words && !words.text().isBlank()) {
                take(run, codes, Label.clean(words.text().split(";", 2)[0]), places);
                codes = 0;
            } else if (item instanceof Item.Tag tag) {
                OptionalInt number = tag.number("loc");
                if (number.isPresent() && (codes > 0 || run.size() == BOX)) {
                    take(run, codes, "", places);
                    codes = 0;
                }
                number.ifPresent(found -> run.add((double) found));
                codes += tag.number("seg").isPresent() ? 1 : 0;
            }
        }
        take(run, codes, "", places);
    }

    private static void take(List<Double> run, int codes, String label, Collector places) {
        if (codes > 0) {
            places.unparsed(codes + " <seg> codes stand for a mask that only the model's own decoder can draw");
        } else if (run.size() == BOX) {
            places.box(Said.of(label), List.of(run.get(1), run.get(0), run.get(3), run.get(2)));
        } else if (!run.isEmpty()) {
            places.unparsed(run.size() + " <loc> numbers where a box has " + BOX);
        }
        run.clear();
    }
}
