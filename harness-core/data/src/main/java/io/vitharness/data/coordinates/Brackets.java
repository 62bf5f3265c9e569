package io.vitharness.data.coordinates;

import java.util.List;
import java.util.Optional;

/**
 * Places as lists of numbers in brackets: {@code [x1,y1,x2,y2]}, {@code (x, y)}, several in one pair of brackets with
 * semicolons between them. Two numbers are a point, four a box, more a polygon. The words before it on its line are its
 * label.
 */
final class Brackets implements Grammar {

    @Override
    public void read(String text, Collector places) {
        int last = 0;
        for (Group group : Group.of(text)) {
            Said said = Said.of(Label.before(text.substring(last, group.start())));
            group(group, said, places);
            last = group.end();
        }
    }

    static void group(Group group, Said said, Collector places) {
        if (!group.isClosed()) {
            places.unparsed("the bracket of " + group.quoted() + " is not closed as it was opened");
            return;
        }
        for (String one : group.inside().split(";", -1)) {
            Optional<List<Double>> numbers = Numerals.list(one);
            numbers.ifPresentOrElse(
                    found -> places.shape(said, found),
                    () -> places.unparsed(Excerpt.of(one) + " is no list of numbers"));
        }
    }
}
