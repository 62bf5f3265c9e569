package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Film;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Raster;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Asks which way the shape of a film moves; a pure function of seed and index. */
final class Films implements Teacher {

    private final long seed;
    private final int frames;
    private final Painter painter;

    Films(long seed, VisionPart.Video vision) {
        this.seed = seed;
        this.frames = vision.frames();
        this.painter = new Painter(vision.frame().image());
    }

    @Override
    public float[] pixels(long index) {
        List<Raster> all = film(index).frames(frames, painter);
        int size = painter.side() * painter.side() * 3;
        float[] pixels = new float[all.size() * size];
        for (int i = 0; i < all.size(); i++) {
            System.arraycopy(Pixels.of(all.get(i).rgb()), 0, pixels, i * size, size);
        }
        return pixels;
    }

    @Override
    public Said said(long index, Form form, Random random) {
        Film film = film(index);
        String words = film.pair().words();
        String asked = random.nextBoolean()
                ? "Which way does the " + words + " move?"
                : "Where does the " + words + " go, left, right, up or down?";
        return new Said(asked, Optional.empty(), film.way().word());
    }

    private Film film(long index) {
        return Film.of(Purpose.TRAINING, seed, index);
    }
}
