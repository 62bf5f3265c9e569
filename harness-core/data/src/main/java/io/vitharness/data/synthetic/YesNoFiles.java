package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Lettering;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Quadrant;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.data.scene.SceneObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** The files of the benchmarks that are answered with yes or no: POPE and MME. */
final class YesNoFiles {

    private static final int POPE = 0;
    private static final int MME = 1;
    private static final int SHOWN = 3;
    private static final List<String> SUBSETS = List.of("random", "popular", "adversarial");
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four");
    private static final String REQUEST = " Please answer yes or no.";

    /** MME's sub-tasks that shapes and digits can ask; there are no synthetic posters or celebrities. */
    private static final List<String> TASKS =
            List.of("existence", "count", "position", "color", "OCR", "numerical_calculation");

    private YesNoFiles() {}

    /**
     * POPE's three files about the same pictures: of each picture every subset asks for the three shapes that are there
     * and for three that are not, drawn at random, the most frequent ones, or those that are most often seen beside
     * what is there.
     */
    static void pope(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, POPE);
        int perPicture = 2 * SHOWN * SUBSETS.size();
        List<Scene> scenes = new ArrayList<>();
        for (int number = 0; number * perPicture < set.samples(); number++) {
            Draws draws = files.draws(number);
            scenes.add(SceneGenerator.arrange(draws.shuffled(Pair.ALL).subList(0, SHOWN), draws));
        }
        Path pictures = Files.createDirectory(folder.resolve("val2014"));
        for (int number = 0; number < scenes.size(); number++) {
            SetFiles.picture(pictures.resolve(coco(number + 1)), scenes.get(number));
        }
        Map<Pair, Map<Pair, Integer>> together = together(scenes);
        Map<String, List<Object>> asked = new TreeMap<>();
        for (int i = 0; i < set.samples(); i++) {
            String subset = SUBSETS.get(i % SUBSETS.size());
            int number = i / perPicture;
            int place = i % perPicture / SUBSETS.size();
            boolean isThere = place % 2 == 0;
            List<Pair> shown = pairs(scenes.get(number));
            Draws draws = files.draws((1 << 20) + number);
            Pair pair = isThere
                    ? shown.get(place / 2)
                    : absent(subset, shown, together, draws).get(place / 2);
            List<Object> lines = asked.computeIfAbsent(subset, none -> new ArrayList<>());
            lines.add(SetFiles.object(
                    "question_id",
                    lines.size() + 1,
                    "image",
                    coco(number + 1),
                    "text",
                    "Is there a " + pair.words() + " in the image?",
                    "label",
                    isThere ? "yes" : "no"));
        }
        for (String subset : SUBSETS) {
            SetFiles.lines(folder.resolve("coco_pope_" + subset + ".json"), asked.getOrDefault(subset, List.of()));
        }
    }

    /** How often two shapes are in one picture; with itself, how often one is in any. */
    private static Map<Pair, Map<Pair, Integer>> together(List<Scene> scenes) {
        Map<Pair, Map<Pair, Integer>> together = new HashMap<>();
        for (Scene scene : scenes) {
            for (Pair one : pairs(scene)) {
                Map<Pair, Integer> beside = together.computeIfAbsent(one, none -> new HashMap<>());
                pairs(scene).forEach(other -> beside.merge(other, 1, Integer::sum));
            }
        }
        return together;
    }

    // sorting is stable: what is equally frequent keeps a drawn order
    private static List<Pair> absent(
            String subset, List<Pair> shown, Map<Pair, Map<Pair, Integer>> together, Draws draws) {
        List<Pair> absent = new ArrayList<>(draws.shuffled(Pair.ALL));
        absent.removeAll(shown);
        ToIntFunction<Pair> seen = pair -> {
            Map<Pair, Integer> beside = together.getOrDefault(pair, Map.of());
            return switch (subset) {
                case "popular" -> beside.getOrDefault(pair, 0);
                case "adversarial" ->
                    shown.stream()
                            .mapToInt(other -> beside.getOrDefault(other, 0))
                            .sum();
                default -> 0;
            };
        };
        absent.sort(Comparator.comparingInt(seen).reversed());
        return absent.subList(0, SHOWN);
    }

    private static List<Pair> pairs(Scene scene) {
        return scene.objects().stream().map(SceneObject::pair).toList();
    }

    private static String coco(int number) {
        return String.format(Locale.ROOT, "COCO_val2014_%012d.png", number);
    }

    /** MME's folders of pictures and texts of two questions, one of which is answered with yes. */
    static void mme(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, MME);
        for (int i = 0; 2 * i < set.samples(); i++) {
            String task = TASKS.get(i % TASKS.size());
            Path place = Files.createDirectories(folder.resolve(task));
            String stem = String.format(Locale.ROOT, "%06d", i / TASKS.size() + 1);
            Draws draws = files.draws(i);
            Twins twins = twins(task, draws);
            Files.write(place.resolve(stem + ".png"), twins.png());
            String yes = twins.yes() + REQUEST + "\tYes\n";
            String no = twins.no() + REQUEST + "\tNo\n";
            Files.writeString(place.resolve(stem + ".txt"), draws.coin() ? yes + no : no + yes);
        }
    }

    /** A picture with a question to say yes and one to say no to. */
    private record Twins(byte[] png, String yes, String no) {

        Twins(Scene scene, String yes, String no) {
            this(SetFiles.png(scene), yes, no);
        }
    }

    private static Twins twins(String task, Draws draws) {
        List<Pair> pairs = draws.shuffled(Pair.ALL);
        return switch (task) {
            case "existence" -> existence(pairs, draws);
            case "count" -> count(pairs, draws);
            case "position" -> position(pairs, draws);
            case "color" -> colour(pairs.get(0), draws);
            case "OCR" -> number(draws);
            default -> sum(draws);
        };
    }

    private static Twins existence(List<Pair> pairs, Draws draws) {
        Scene scene = SceneGenerator.arrange(pairs.subList(0, 2), draws);
        return new Twins(scene, isThere(pairs.get(0)), isThere(pairs.get(2)));
    }

    private static String isThere(Pair pair) {
        return "Is there a " + pair.words() + " in this image?";
    }

    private static Twins count(List<Pair> pairs, Draws draws) {
        List<String> numbers = draws.shuffled(NUMBERS);
        int count = 1 + NUMBERS.indexOf(numbers.get(0));
        Scene scene = SceneGenerator.arrange(pairs.subList(0, count), draws);
        String text = "Is the number of objects in this image ";
        return new Twins(scene, text + numbers.get(0) + "?", text + numbers.get(1) + "?");
    }

    private static Twins position(List<Pair> pairs, Draws draws) {
        List<Quadrant> quadrants = draws.shuffled(List.of(Quadrant.values()));
        Quadrant first = quadrants.get(0);
        Quadrant second = quadrants.stream().filter(first::isBeside).findFirst().orElseThrow();
        Scene scene = SceneGenerator.arrange(pairs.subList(0, 2), List.of(first, second), draws);
        String one = pairs.get(0).words();
        String other = pairs.get(1).words();
        String side = side(first.sideOf(second));
        return new Twins(
                scene,
                "Is the " + one + " " + side + " the " + other + "?",
                "Is the " + other + " " + side + " the " + one + "?");
    }

    private static String side(String side) {
        return side.equals("left") || side.equals("right") ? "on the " + side + " side of" : side;
    }

    private static Twins colour(Pair pair, Draws draws) {
        Scene scene = SceneGenerator.arrange(List.of(pair), draws);
        String wrong = draws.shuffled(Pair.ALL).stream()
                .filter(other -> other.colour() != pair.colour())
                .findFirst()
                .orElseThrow()
                .colour()
                .word();
        String text = "Is the " + pair.form().word() + " in this image ";
        return new Twins(scene, text + pair.colour().word() + "?", text + wrong + "?");
    }

    private static Twins number(Draws draws) {
        int shown = 100 + draws.below(900);
        String text = "Is the number in the image \"";
        return new Twins(written(shown + "", draws), text + shown + "\"?", text + other(shown, draws) + "\"?");
    }

    private static Twins sum(Draws draws) {
        int one = 10 + draws.below(90);
        int two = 10 + draws.below(90);
        String text = "Is the answer to the arithmetic question in the image ";
        return new Twins(
                written(one + "+" + two, draws), text + (one + two) + "?", text + other(one + two, draws) + "?");
    }

    // one digit away, so that length and size tell nothing
    private static int other(int number, Draws draws) {
        int digit = number / 10 % 10;
        return number + 10 * ((digit + 1 + draws.below(9)) % 10 - digit);
    }

    private static byte[] written(String text, Draws draws) {
        Scene empty = SceneGenerator.arrange(List.of(), draws);
        return Lettering.write(text, draws.below(2), Painter.standard().paint(empty))
                .png()
                .bytes();
    }
}
