package io.vitharness.judges.detection;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** COCO's annotation and results files as samples and answers, read in the plainest way. */
final class CocoFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final boolean masks;
    private final JsonNode truth;
    private final Map<Long, Size> sizes = new TreeMap<>();
    private final Map<Long, String> names = new TreeMap<>();
    private final Map<Long, List<Target.Place>> places = new TreeMap<>();
    private final Map<Long, List<Part>> said = new TreeMap<>();

    CocoFiles(Path truthFile, Path resultsFile, boolean masks) throws IOException, MaskException {
        this.masks = masks;
        this.truth = read(truthFile);
        for (JsonNode image : truth.get("images")) {
            sizes.put(
                    image.get("id").asLong(),
                    new Size(image.get("width").asInt(), image.get("height").asInt()));
        }
        for (JsonNode category : truth.get("categories")) {
            names.put(category.get("id").asLong(), category.get("name").asString());
        }
        for (JsonNode one : truth.get("annotations")) {
            Part.Region region = region(one, OptionalDouble.empty());
            places.computeIfAbsent(one.get("image_id").asLong(), id -> new ArrayList<>())
                    .add(new Target.Place(
                            region,
                            one.get("id").asString(),
                            one.get("area").asDouble(),
                            one.path("iscrowd").asInt(0) == 1,
                            List.of()));
        }
        for (JsonNode one : read(resultsFile)) {
            said.computeIfAbsent(one.get("image_id").asLong(), id -> new ArrayList<>())
                    .add(region(one, OptionalDouble.of(one.get("score").asDouble())));
        }
    }

    static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    List<Scored> judged(Judge judge) throws Exception {
        List<Scored> scored = new ArrayList<>();
        for (Long id : sizes.keySet()) {
            Sample sample = sample(id);
            Reading reading = judge.read(sample.question(), answer(said.getOrDefault(id, List.of())));
            Score.Value score = (Score.Value) judge.score(sample, (Reading.Clear) reading);
            Question question = sample.question();
            scored.add(new Scored(
                    question.id(),
                    0,
                    Map.of(),
                    question.group(),
                    question.cluster(),
                    0,
                    new Scored.Fate.Valued(score)));
        }
        return scored;
    }

    static Answer answer(List<? extends Part> parts) {
        return new Answer(List.copyOf(parts), Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    private Sample sample(Long id) {
        List<Choice> choices = names.entrySet().stream()
                .map(name -> new Choice(String.valueOf(name.getKey()), name.getValue()))
                .toList();
        String name = String.valueOf(id);
        return new Sample(
                new Question(name, Prompt.of(new Part.Text("?")), choices, Map.of(), name, name),
                new Target.Regions(places.getOrDefault(id, List.of())));
    }

    private Part.Region region(JsonNode one, OptionalDouble confidence) throws MaskException {
        String label = names.getOrDefault(one.get("category_id").asLong(), "?");
        return new Part.Region(0, masks ? mask(one) : box(one.get("bbox")), label, confidence);
    }

    private static Shape box(JsonNode box) {
        double left = box.get(0).asDouble();
        double top = box.get(1).asDouble();
        return new Shape.Box(
                left, top, left + box.get(2).asDouble(), top + box.get(3).asDouble());
    }

    private Shape mask(JsonNode one) throws MaskException {
        JsonNode outline = one.get("segmentation");
        Size size = sizes.get(one.get("image_id").asLong());
        Mask mask;
        if (outline.isArray()) {
            List<Polygon> polygons = new ArrayList<>();
            for (JsonNode polygon : outline) {
                polygons.add(Polygon.of(numbers(polygon)));
            }
            mask = Polygon.fill(polygons, size);
        } else if (outline.get("counts").isString()) {
            mask = Mask.parse(size, outline.get("counts").asString());
        } else {
            double[] runs = numbers(outline.get("counts"));
            int[] whole = new int[runs.length];
            for (int i = 0; i < runs.length; i++) {
                whole[i] = (int) runs[i];
            }
            mask = Mask.ofRuns(size, whole);
        }
        return new Shape.Mask(size.width(), size.height(), mask.text());
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }
}
