package io.vitharness.media.processor;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import java.util.List;

/** Pictures of one size as the layers {@code [1, pictures, 3, height, width]}. */
final class Stack {

    private Stack() {}

    static PixelValues of(List<Picture> pictures, Normaliser normaliser) {
        Size size = pictures.get(0).size();
        int layer = Math.toIntExact(3 * size.pixels());
        float[] values = new float[Math.multiplyExact(layer, pictures.size())];
        for (int i = 0; i < pictures.size(); i++) {
            normaliser.write(pictures.get(i), new Normaliser.Plane(i * layer, size.width(), size.height()), values);
        }
        return new PixelValues(List.of(1, pictures.size(), 3, size.height(), size.width()), values);
    }
}
