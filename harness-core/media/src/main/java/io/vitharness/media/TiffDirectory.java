package io.vitharness.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The first directory of a TIFF block, which is what EXIF data are as well (EXIF 2.32, TIFF 6.0). */
final class TiffDirectory {

    private static final int ORIENTATION = 274;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final ByteView view;
    private final Map<Integer, Long> places;

    private TiffDirectory(ByteView view, Map<Integer, Long> places) {
        this.view = view;
        this.places = places;
    }

    static TiffDirectory read(ByteView block) throws PictureException {
        boolean isBigEndian = block.hasText(0, "MM\0*");
        if (!isBigEndian && !block.hasText(0, "II*\0")) {
            throw new PictureException("a TIFF or EXIF block must begin with 'II*' or 'MM' but does not");
        }
        ByteView view = block.ordered(isBigEndian);
        long at = view.u32(4);
        int count = view.u16(at);
        Map<Integer, Long> places = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            long entry = at + 2 + (long) i * ENTRY;
            places.put(view.u16(entry), entry);
        }
        return new TiffDirectory(view, places);
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

    /** The value of an entry that is one short or long number; empty for a missing entry and any other kind. */
    Optional<Long> number(int tag) throws PictureException {
        Long entry = places.get(tag);
        if (entry == null || view.u32(entry + 4) != 1) {
            return Optional.empty();
        }
        return switch (view.u16(entry + 2)) {
            case SHORT -> Optional.of((long) view.u16(entry + 8));
            case LONG -> Optional.of(view.u32(entry + 8));
            default -> Optional.empty();
        };
    }

    /** The values of an entry that is several short numbers; empty for a missing entry and any other kind. */
    Optional<int[]> shorts(int tag) throws PictureException {
        Long entry = places.get(tag);
        if (entry == null || view.u16(entry + 2) != SHORT || view.u32(entry + 4) > 0xffff) {
            return Optional.empty();
        }
        int[] values = new int[(int) view.u32(entry + 4)];
        long at = values.length <= 2 ? entry + 8 : view.u32(entry + 8);
        for (int i = 0; i < values.length; i++) {
            values[i] = view.u16(at + 2L * i);
        }
        return Optional.of(values);
    }
}
