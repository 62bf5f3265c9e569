package io.vitharness.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers in the first directory of a TIFF block, which is what EXIF data are as well (EXIF 2.32, TIFF 6.0). Only
 * entries that are a single short or long number are kept.
 */
final class TiffDirectory {

    private static final int ORIENTATION = 274;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final Map<Integer, Long> numbers;

    private TiffDirectory(Map<Integer, Long> numbers) {
        this.numbers = numbers;
    }

    static TiffDirectory read(ByteView block) throws PictureException {
        boolean isBigEndian = block.hasText(0, "MM\0*");
        if (!isBigEndian && !block.hasText(0, "II*\0")) {
            throw new PictureException("a TIFF or EXIF block must begin with 'II*' or 'MM' but does not");
        }
        ByteView view = block.ordered(isBigEndian);
        long at = view.u32(4);
        int count = view.u16(at);
        Map<Integer, Long> numbers = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            long entry = at + 2 + (long) i * ENTRY;
            int type = view.u16(entry + 2);
            if (view.u32(entry + 4) == 1 && (type == SHORT || type == LONG)) {
                numbers.put(view.u16(entry), type == SHORT ? view.u16(entry + 8) : view.u32(entry + 8));
            }
        }
        return new TiffDirectory(numbers);
    }

    /** How the block says the picture is turned; upright when it says nothing, or nothing readable. */
    static Orientation orientation(ByteView block) {
        try {
            return read(block).number(ORIENTATION).flatMap(Orientation::of).orElse(Orientation.UPRIGHT);
        } catch (PictureException e) {
            // a broken EXIF block is common and harms no pixel
            return Orientation.UPRIGHT;
        }
    }

    Optional<Long> number(int tag) {
        return Optional.ofNullable(numbers.get(tag));
    }
}
