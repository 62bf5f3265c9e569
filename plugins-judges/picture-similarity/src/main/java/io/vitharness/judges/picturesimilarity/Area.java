package io.vitharness.judges.picturesimilarity;

import io.vitharness.media.mask.PixelTest;

/** Which pixels of a pair are compared. */
interface Area extends PixelTest {

    /** Every pixel. */
    static Area whole() {
        return (x, y) -> true;
    }

    /** Every pixel that another area leaves out. */
    static Area outside(Area area) {
        return (x, y) -> !area.contains(x, y);
    }
}
