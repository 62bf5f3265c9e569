package io.vitharness.media.processor;

import io.vitharness.media.Picture;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * The processor of LLaVA-NeXT and LLaVA-OneVision: the whole picture, distorted to a square, then the tiles of the
 * picture fitted into the best of some resolutions on black. Source: {@code image_processing_llava_next.py}.
 *
 * @param tile edge of a tile; every resolution is made of whole tiles
 */
public record AnyResolution(List<Size> resolutions, int tile, Resampling filter, Normaliser normaliser)
        implements Processor {

    public AnyResolution {
        resolutions = List.copyOf(resolutions);
        if (resolutions.isEmpty() || resolutions.stream().anyMatch(size -> !tiled(size, tile))) {
            throw new IllegalArgumentException(
                    "resolutions must be multiples of the tile of " + tile + " pixels but are " + resolutions);
        }
    }

    @Override
    public Processed process(Picture picture) {
        Picture rgb = picture.toRgb();
        Size best = best(rgb.size());
        Picture fitted = new Resizer(filter).resize(rgb, fitted(rgb.size(), best));
        Picture canvas = Picture.uniform(best, 0, 0, 0)
                .with(fitted, (best.width() - fitted.width()) / 2, (best.height() - fitted.height()) / 2);
        List<Picture> parts = new ArrayList<>();
        parts.add(new Resizer(filter).resize(rgb, new Size(tile, tile)));
        for (int top = 0; top < best.height(); top += tile) {
            for (int left = 0; left < best.width(); left += tile) {
                parts.add(canvas.crop(left, top, new Size(tile, tile)));
            }
        }
        return new Processed(
                Stack.of(parts, normaliser),
                picture.size(),
                new Size(tile, tile),
                new Processed.Grid(best.height() / tile, best.width() / tile));
    }

    /** The resolution that keeps the most of the picture's pixels, and of those the one that wastes the fewest. */
    Size best(Size original) {
        Size best = resolutions.get(0);
        long kept = -1;
        long wasted = Long.MAX_VALUE;
        for (Size size : resolutions) {
            double scale =
                    Math.min((double) size.width() / original.width(), (double) size.height() / original.height());
            long shown = (long) (int) (original.width() * scale) * (int) (original.height() * scale);
            long keeps = Math.min(shown, original.pixels());
            long wastes = size.pixels() - keeps;
            if (keeps > kept || (keeps == kept && wastes < wasted)) {
                best = size;
                kept = keeps;
                wasted = wastes;
            }
        }
        return best;
    }

    private static Size fitted(Size original, Size room) {
        double across = (double) room.width() / original.width();
        double down = (double) room.height() / original.height();
        return across < down
                ? new Size(room.width(), Math.min((int) Math.ceil(original.height() * across), room.height()))
                : new Size(Math.min((int) Math.ceil(original.width() * down), room.width()), room.height());
    }

    private static boolean tiled(Size size, int tile) {
        return size.width() % tile == 0 && size.height() % tile == 0;
    }
}
