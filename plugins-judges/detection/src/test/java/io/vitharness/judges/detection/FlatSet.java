package io.vitharness.judges.detection;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A made-up set of val2017's size as flat lists, as files hold them: places and regions, most regions near a place. */
final class FlatSet {

    static final int PICTURES = 5_000;
    static final int CLASSES = 80;
    static final Size SIZE = new Size(640, 480);

    /** One line of a file. */
    static final class Line {

        final int picture;
        final int category;
        final double[] box;
        final double score;
        final boolean isCrowd;
        String rle = "";

        Line(int picture, int category, double[] box, double score, boolean isCrowd) {
            this.picture = picture;
            this.category = category;
            this.box = box;
            this.score = score;
            this.isCrowd = isCrowd;
        }
    }

    final List<Line> places = new ArrayList<>();
    final List<Line> regions = new ArrayList<>();
    private final SplittableRandom random;

    FlatSet(int placeCount, int regionCount, long seed) {
        this.random = new SplittableRandom(seed);
        List<List<Line>> byPicture = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            byPicture.add(new ArrayList<>());
        }
        for (int i = 0; i < placeCount; i++) {
            int picture = random.nextInt(PICTURES);
            Line line = new Line(picture, random.nextInt(CLASSES), box(), 0, random.nextInt(80) == 0);
            places.add(line);
            byPicture.get(picture).add(line);
        }
        for (int i = 0; i < regionCount; i++) {
            int picture = i % PICTURES;
            List<Line> near = byPicture.get(picture);
            regions.add(
                    near.isEmpty() || random.nextInt(3) == 0
                            ? new Line(picture, random.nextInt(CLASSES), box(), score(), false)
                            : beside(near.get(random.nextInt(near.size()))));
        }
    }

    /** Gives every line a mask: an octagon in its box. */
    FlatSet masked() {
        places.forEach(FlatSet::mask);
        regions.forEach(FlatSet::mask);
        return this;
    }

    void write(Path folder) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("truth.json"))) {
            out.write("{\"info\":{},\"images\":[");
            for (int i = 0; i < PICTURES; i++) {
                out.write(String.format(
                        Locale.ROOT, "%s{\"id\":%d,\"width\":640,\"height\":480}", i == 0 ? "" : ",", i + 1));
            }
            out.write("],\"categories\":[");
            for (int i = 0; i < CLASSES; i++) {
                out.write((i == 0 ? "" : ",") + "{\"id\":" + (i + 1) + ",\"name\":\"class " + i + "\"}");
            }
            out.write("],\"annotations\":[");
            for (int i = 0; i < places.size(); i++) {
                Line line = places.get(i);
                out.write((i == 0 ? "" : ",\n") + "{\"id\":" + (i + 1) + ",\"iscrowd\":" + (line.isCrowd ? 1 : 0)
                        + ",\"area\":" + line.box[2] * line.box[3] + ",\"bbox\":" + bbox(line) + outline(line)
                        + common(line));
            }
            out.write("]}");
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("results.json"))) {
            out.write("[");
            for (int i = 0; i < regions.size(); i++) {
                Line line = regions.get(i);
                String place = line.rle.isEmpty()
                        ? "\"bbox\":" + bbox(line)
                        : outline(line).substring(1);
                out.write((i == 0 ? "" : ",\n") + "{" + place + ",\"score\":" + line.score + common(line));
            }
            out.write("]");
        }
    }

    private static String bbox(Line line) {
        return "[" + line.box[0] + "," + line.box[1] + "," + line.box[2] + "," + line.box[3] + "]";
    }

    private static String outline(Line line) {
        return line.rle.isEmpty()
                ? ""
                : ",\"segmentation\":{\"size\":[480,640],\"counts\":\"" + line.rle.replace("\\", "\\\\") + "\"}";
    }

    private static String common(Line line) {
        return ",\"image_id\":" + (line.picture + 1) + ",\"category_id\":" + (line.category + 1) + "}";
    }

    private Line beside(Line place) {
        double[] box = place.box.clone();
        for (int i = 0; i < box.length; i++) {
            box[i] = cents(box[i] + (random.nextDouble() - .5) * .4 * box[2 + i % 2]);
        }
        int category = random.nextInt(5) == 0 ? random.nextInt(CLASSES) : place.category;
        return new Line(place.picture, category, box, score(), false);
    }

    private double score() {
        return random.nextInt(1_000_000) / 1e6;
    }

    private double[] box() {
        double width = cents(4 + 300 * Math.pow(random.nextDouble(), 2));
        double height = cents(4 + 300 * Math.pow(random.nextDouble(), 2));
        return new double[] {
            cents(random.nextDouble() * (640 - width)), cents(random.nextDouble() * (480 - height)), width, height
        };
    }

    private static double cents(double value) {
        return Math.rint(Math.max(0, value) * 100) / 100;
    }

    private static void mask(Line line) {
        double[] corners = new double[16];
        for (int i = 0; i < 8; i++) {
            double angle = Math.PI * (i + .5) / 4;
            corners[2 * i] = line.box[0] + line.box[2] * (1 + Math.cos(angle)) / 2;
            corners[2 * i + 1] = line.box[1] + line.box[3] * (1 + Math.sin(angle)) / 2;
        }
        try {
            line.rle = Polygon.of(corners).fill(SIZE).text();
        } catch (MaskException e) {
            throw new IllegalStateException(e);
        }
    }

    static Mask parsed(Line line) {
        try {
            return Mask.parse(SIZE, line.rle);
        } catch (MaskException e) {
            throw new IllegalStateException(e);
        }
    }
}
