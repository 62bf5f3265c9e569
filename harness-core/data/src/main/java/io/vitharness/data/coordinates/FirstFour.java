package io.vitharness.data.coordinates;

import java.util.Optional;

/**
 * The one box of an answer by lmms-eval's rule for {@code refcoco_bbox_rec}: the first square brackets that hold four
 * numbers with commas between them and nothing else. Where there are none, lmms-eval counts an empty box.
 */
final class FirstFour implements Grammar {

    private static final int COUNT = 4;

    @Override
    public void read(String text, Collector places) {
        Group.of(text).stream()
                .filter(group -> group.isClosed() && text.charAt(group.start()) == '[')
                .filter(group -> group.inside().indexOf(',') > 0)
                .map(group -> Numerals.list(group.inside()))
                .flatMap(Optional::stream)
                .filter(numbers -> numbers.size() == COUNT)
                .findFirst()
                .ifPresentOrElse(
                        numbers -> places.box(Said.NOTHING, numbers),
                        () -> places.unparsed("no brackets hold just four numbers"));
    }
}
