package io.vitharness.data.synthetic;

import static io.vitharness.data.synthetic.SetFiles.object;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Film;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Raster;
import io.vitharness.data.scene.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Questions of SEED-Bench version 1 about films: {@code SEED-Bench.json} and {@code frames/<question_id>/<k>.png}. Each asks
 * which way a shape moves; every way and every letter is right equally often.
 */
final class FilmFiles implements SetWriter {

    static final String FRAMES = "frames";

    private static final int LANE = 40;
    private static final int FRAME_COUNT = 4;
    private static final int ACTION_RECOGNITION = 10;
    private static final List<Way> WAYS = List.of(Way.values());

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, LANE);
        List<Object> questions = new ArrayList<>();
        for (int number = 1; number <= set.samples(); number++) {
            Film film = Film.of(Purpose.MMBENCH, set.seed(), number).towards(WAYS.get((number - 1) % WAYS.size()));
            questions.add(question(film, number, files.draws(number)));
            Path place = Files.createDirectories(folder.resolve(FRAMES).resolve(String.valueOf(number)));
            List<Raster> frames = film.frames(FRAME_COUNT, Painter.standard());
            for (int i = 0; i < frames.size(); i++) {
                Files.write(place.resolve(i + ".png"), frames.get(i).png().bytes());
            }
        }
        SetFiles.json(
                folder.resolve(SeedBenchFiles.NAME),
                object("questions", questions, "question_type", Map.of("Action Recognition", ACTION_RECOGNITION)));
    }

    private static Object question(Film film, int number, Draws draws) {
        int right = (number - 1) / WAYS.size() % WAYS.size();
        List<Way> options = new ArrayList<>(
                draws.shuffled(WAYS.stream().filter(way -> way != film.way()).toList()));
        options.add(right, film.way());
        return object(
                "answer",
                String.valueOf((char) ('A' + right)),
                "choice_a",
                options.get(0).word(),
                "choice_b",
                options.get(1).word(),
                "choice_c",
                options.get(2).word(),
                "choice_d",
                options.get(3).word(),
                "data_id",
                String.format(Locale.ROOT, "synthetic_%06d", number),
                "data_type",
                "video",
                "question",
                "Which way does the " + film.pair().words() + " move?",
                "question_id",
                String.valueOf(number),
                "question_type_id",
                ACTION_RECOGNITION);
    }
}
