package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Florence-2's {@code label<loc_12><loc_34>..}: what a run of tokens means is the task's affair, so there is a
 * convention for each {@link Form}.
 */
record LocRuns(Form form) implements Grammar {

    /** What the numbers of a run are. */
    enum Form {
        /** Four each: detection, dense captions, phrase grounding, region proposals. */
        BOXES(4),
        /** Eight each, the corners of a text line. */
        QUADS(8),
        /** All of them one outline; several of one object with {@code <sep>} between them. */
        POLYGONS(0);

        private final int numbers;

        Form(int numbers) {
            this.numbers = numbers;
        }
    }

    @Override
    public void read(String text, Collector places) {
        String label = "";
        List<List<Double>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (Item item : Item.of(text)) {
            OptionalInt number = item instanceof Item.Tag tag ? tag.number("loc_") : OptionalInt.empty();
            if (number.isPresent()) {
                last(parts).add((double) number.getAsInt());
            } else if (item instanceof Item.Words words && !words.text().isBlank()) {
                take(label, parts, places);
                label = Label.clean(words.text());
            } else if (item instanceof Item.Tag tag) {
                tag(tag, label, parts, places);
            }
        }
        take(label, parts, places);
    }

    private void tag(Item.Tag tag, String label, List<List<Double>> parts, Collector places) {
        if (tag.name().equals("sep") && form == Form.POLYGONS) {
            parts.add(new ArrayList<>());
        } else {
            take(label, parts, places);
        }
    }

    private void take(String label, List<List<Double>> parts, Collector places) {
        parts.removeIf(List::isEmpty);
        if (form == Form.POLYGONS && !parts.isEmpty()) {
            places.polygons(
                    Said.of(label),
                    parts.stream().map(part -> paired(part, places)).toList());
        } else if (form != Form.POLYGONS) {
            parts.forEach(part -> cut(part, Said.of(label), places));
        }
        parts.clear();
        parts.add(new ArrayList<>());
    }

    private void cut(List<Double> run, Said said, Collector places) {
        int whole = run.size() / form.numbers * form.numbers;
        for (int i = 0; i < whole; i += form.numbers) {
            places.shape(said, List.copyOf(run.subList(i, i + form.numbers)));
        }
        if (whole < run.size()) {
            places.unparsed(run.size() - whole + " numbers are left over where a place has " + form.numbers);
        }
    }

    /** Without a last number that has no partner, as Florence-2's own reader does. */
    private static List<Double> paired(List<Double> part, Collector places) {
        if (part.size() % 2 == 0) {
            return List.copyOf(part);
        }
        places.repaired();
        return List.copyOf(part.subList(0, part.size() - 1));
    }

    private static List<Double> last(List<List<Double>> parts) {
        return parts.get(parts.size() - 1);
    }
}
