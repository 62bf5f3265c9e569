package io.vitharness.media.processor;

import io.vitharness.media.Picture;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import java.util.List;

/**
 * The processor of Qwen2-VL: any resolution of whole patches, each patch a row of numbers {@code [patches, 3 * frames *
 * patch * patch]}; the patches of one merged square stand together. Source: {@code image_processing_qwen2_vl.py}.
 *
 * @param patch edge of a patch
 * @param merge edge, in patches, of the squares that the model merges
 * @param frames how often a still picture is repeated in time
 */
public record PatchRows(
        Sizing.PixelBudget sizing, int patch, int merge, int frames, Resampling filter, Normaliser normaliser)
        implements Processor {

    @Override
    public Processed process(Picture picture) {
        Picture rgb = picture.toRgb();
        Picture resized = new Resizer(filter).resize(rgb, sizing.of(rgb.size()));
        Size size = resized.size();
        float[] planes = new float[Math.toIntExact(3 * size.pixels())];
        normaliser.write(resized, new Normaliser.Plane(0, size.width(), size.height()), planes);
        Processed.Grid grid = new Processed.Grid(size.height() / patch, size.width() / patch);
        PixelValues rows =
                new PixelValues(List.of(grid.rows() * grid.columns(), 3 * frames * patch * patch), rows(planes, size));
        return new Processed(rows, picture.size(), size, grid);
    }

    private float[] rows(float[] planes, Size size) {
        float[] rows = new float[Math.multiplyExact(planes.length, frames)];
        int to = 0;
        for (int top = 0; top < size.height(); top += patch * merge) {
            for (int left = 0; left < size.width(); left += patch * merge) {
                for (int inner = 0; inner < merge * merge; inner++) {
                    int y = top + inner / merge * patch;
                    int x = left + inner % merge * patch;
                    to = row(planes, size, y * size.width() + x, rows, to);
                }
            }
        }
        return rows;
    }

    private int row(float[] planes, Size size, int corner, float[] rows, int start) {
        int to = start;
        for (int channel = 0; channel < 3; channel++) {
            for (int frame = 0; frame < frames; frame++) {
                for (int y = 0; y < patch; y++) {
                    int from = channel * (int) size.pixels() + corner + y * size.width();
                    System.arraycopy(planes, from, rows, to, patch);
                    to += patch;
                }
            }
        }
        return to;
    }
}
