package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Places as tokens {@code <bin_0>} to {@code <bin_1000>}: four within {@code <b_st>..<b_ed>}, two within
 * {@code <p_st>..<p_ed>}, several with {@code <b_sep>} or {@code <p_sep>} between them. The words before it on its line
 * are its label.
 */
final class BinRuns implements Grammar {

    @Override
    public void read(String text, Collector places) {
        String label = "";
        int wanted = 4;
        List<Double> run = new ArrayList<>();
        for (Item item : Item.of(text)) {
            if (item instanceof Item.Words words) {
                label = words.text().isBlank() ? label : Label.before(words.text());
            } else if (item instanceof Item.Tag tag) {
                OptionalInt bin = tag.number("bin_");
                if (bin.isPresent()) {
                    run.add((double) bin.getAsInt());
                } else {
                    take(run, wanted, label, places);
                    wanted = tag.name().startsWith("p_") && !tag.name().equals("p_ed") ? 2 : 4;
                }
            }
        }
        take(run, wanted, label, places);
    }

    private static void take(List<Double> run, int wanted, String label, Collector places) {
        if (run.size() == wanted) {
            places.shape(Said.of(label), List.copyOf(run));
        } else if (!run.isEmpty()) {
            places.unparsed(run.size() + " bins in a row where a place has " + wanted);
        }
        run.clear();
    }
}
