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
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/**
 * The table of MMBench as VLMEvalKit reads it: tab separated, every rotation of the options a row of its own, all
 * rows of pass 0 first. Pass 0 holds the picture in base64, later passes the index of the row that does.
 */
final class MmbenchFile implements SetWriter {

    static final String NAME = "mmbench_dev_synthetic.tsv";

    private static final String HEADER =
            "index\tquestion\thint\tA\tB\tC\tD\tanswer\tcategory\timage\tsource\tl2-category\tcomment\tsplit\n";
    private static final int LETTERS = 4;
    private static final int PASS = 1_000_000;
    private static final List<Topic> TOPICS = List.of(
            Topic.COLOUR,
            Topic.FORM,
            Topic.COUNT,
            Topic.POSITION,
            Topic.RELATION,
            Topic.COMMON_COLOUR,
            Topic.COMMON_FORM,
            Topic.SCENE);

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        QuestionGenerator questions = new QuestionGenerator(Purpose.MMBENCH, set.seed(), TOPICS);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME))) {
            out.write(HEADER);
            for (int pass = 0; pass < LETTERS; pass++) {
                for (int index = 1; index <= set.samples(); index++) {
                    ShapeQuestion question = questions.question(index - 1L);
                    if (pass < question.options().size()) {
                        out.write(row(question, index, pass));
                    }
                }
            }
        }
    }

    private static String row(ShapeQuestion question, int index, int pass) {
        List<String> options = rotated(question.options(), pass);
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(pass * PASS + index));
        cells.add(question.text());
        cells.add(question.hint().orElse(""));
        cells.addAll(options);
        cells.addAll(Collections.nCopies(LETTERS - options.size(), ""));
        cells.add(String.valueOf((char) ('A' + options.indexOf(question.answer()))));
        cells.add(category(question.topic()));
        cells.add(pass == 0 ? picture(question) : String.valueOf(index));
        cells.add("synthetic shapes");
        cells.add(parent(question.topic()));
        cells.add(question.scene().hasHeldOutPair() ? "pair never seen in training" : "");
        cells.add("dev");
        return String.join("\t", cells) + "\n";
    }

    /** To the right: the last option comes first, the answer's letter moves on by one. */
    private static List<String> rotated(List<String> options, int pass) {
        List<String> rotated = new ArrayList<>(options);
        Collections.rotate(rotated, pass);
        return rotated;
    }

    private static String picture(ShapeQuestion question) {
        byte[] png = Painter.standard().paint(question.scene()).png().bytes();
        return Base64.getEncoder().encodeToString(png);
    }

    private static String category(Topic topic) {
        return switch (topic) {
            case COLOUR, FORM, EXISTENCE, IDENTITY -> "attribute_recognition";
            case COUNT, POSITION -> "object_localization";
            case RELATION -> "spatial_relationship";
            case COMMON_COLOUR, COMMON_FORM -> "attribute_comparison";
            case SCENE -> "image_topic";
        };
    }

    private static String parent(Topic topic) {
        return switch (topic) {
            case COLOUR, FORM, EXISTENCE, IDENTITY, COUNT, POSITION -> "finegrained_perception (instance-level)";
            case RELATION, COMMON_COLOUR, COMMON_FORM -> "finegrained_perception (cross-instance)";
            case SCENE -> "coarse_perception";
        };
    }
}
