package io.vitharness.data.synthetic;

import io.vitharness.data.question.QuestionGenerator;
import io.vitharness.data.question.ShapeQuestion;
import io.vitharness.data.question.Topic;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The files of SEED-Bench version 1: {@code SEED-Bench.json} and pictures named after their id, without a suffix. */
final class SeedBenchFiles implements SetWriter {

    static final String NAME = "SEED-Bench.json";
    static final String PICTURES = "SEED-Bench-image";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Dimensions 1 to 6 in order; each topic asks what its dimension names, with four options. */
    private static final List<Dimension> DIMENSIONS = List.of(
            new Dimension("Scene Understanding", Topic.SCENE),
            new Dimension("Instance Identity", Topic.IDENTITY),
            new Dimension("Instance Attributes", Topic.COLOUR),
            new Dimension("Instance Location", Topic.POSITION),
            new Dimension("Instances Counting", Topic.COUNT),
            new Dimension("Spatial Relation", Topic.RELATION));

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        List<Topic> topics = DIMENSIONS.stream().map(Dimension::topic).toList();
        QuestionGenerator questions = new QuestionGenerator(Purpose.SEED_BENCH, set.seed(), topics);
        Path pictures = Files.createDirectory(folder.resolve(PICTURES));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME))) {
            out.write("{\"questions\":[");
            for (int number = 1; number <= set.samples(); number++) {
                ShapeQuestion question = questions.question(number - 1L);
                out.write((number == 1 ? "\n" : ",\n") + json(question, number));
                byte[] png = Painter.standard().paint(question.scene()).png().bytes();
                Files.write(pictures.resolve(pictureId(number)), png);
            }
            out.write("\n],\"question_type\":" + types() + "}\n");
        }
    }

    private static String json(ShapeQuestion question, int number) {
        Map<String, Object> json = new TreeMap<>();
        json.put("answer", String.valueOf(question.letter()));
        for (int i = 0; i < question.options().size(); i++) {
            json.put("choice_" + (char) ('a' + i), question.options().get(i));
        }
        json.put("data_id", pictureId(number));
        json.put("data_type", "image");
        json.put("question", question.text());
        json.put("question_id", String.valueOf(number));
        json.put("question_type_id", 1 + (number - 1) % DIMENSIONS.size());
        return MAPPER.writeValueAsString(json);
    }

    private static String pictureId(int number) {
        return String.format(Locale.ROOT, "synthetic_%06d", number);
    }

    private static String types() {
        StringBuilder types = new StringBuilder("{");
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            types.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(DIMENSIONS.get(i).name())
                    .append("\":")
                    .append(i + 1);
        }
        return types.append('}').toString();
    }

    private record Dimension(String name, Topic topic) {}
}
