package io.vitharness.media.processor;

import io.vitharness.media.Picture;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * The processor of Idefics3 and SmolVLM: the longer edge gets a length, the picture is stretched to whole tiles, and the
 * tiles are followed by the whole picture in the size of a tile. Source: {@code image_processing_idefics3.py}.
 *
 * @param longest the longer edge before tiling
 * @param split whether there are tiles; otherwise the picture alone is distorted to one tile
 */
public record SplitPicture(int longest, int tile, boolean split, Resampling filter, Normaliser normaliser)
        implements Processor {

    private static final int LARGEST_EDGE = 4096;

    @Override
    public Processed process(Picture picture) {
        Resizer resizer = new Resizer(filter);
        Size one = new Size(tile, tile);
        Picture rgb = picture.toRgb();
        Picture scaled = resizer.resize(rgb, even(rgb.size(), Math.min(longest, LARGEST_EDGE)));
        if (!split) {
            return processed(List.of(resizer.resize(scaled, one)), picture, Processed.Grid.ONE);
        }
        Picture stretched = resizer.resize(scaled, tiled(scaled.size()));
        Processed.Grid grid = new Processed.Grid(stretched.height() / tile, stretched.width() / tile);
        List<Picture> parts = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                parts.add(stretched.crop(column * tile, row * tile, one));
            }
        }
        if (parts.size() > 1) {
            parts.add(resizer.resize(stretched, one));
        }
        return processed(parts, picture, grid);
    }

    private Processed processed(List<Picture> parts, Picture picture, Processed.Grid grid) {
        return new Processed(Stack.of(parts, normaliser), picture.size(), new Size(tile, tile), grid);
    }

    private static Size even(Size original, int longest) {
        double aspect = (double) original.width() / original.height();
        if (original.width() >= original.height()) {
            int height = (int) (longest / aspect);
            return new Size(longest, Math.max(1, height + height % 2));
        }
        int width = (int) (longest * aspect);
        return new Size(Math.max(1, width + width % 2), longest);
    }

    private Size tiled(Size size) {
        double aspect = (double) size.width() / size.height();
        if (size.width() >= size.height()) {
            int width = whole(size.width());
            return new Size(width, whole((int) (width / aspect)));
        }
        int height = whole(size.height());
        return new Size(whole((int) (height * aspect)), height);
    }

    private int whole(int length) {
        return Math.max(1, (length + tile - 1) / tile) * tile;
    }
}
