package io.vitharness.models.tensorflow;

import io.vitharness.data.instruction.PromptForm;
import io.vitharness.data.question.QuestionGenerator;
import io.vitharness.data.question.ShapeQuestion;
import io.vitharness.data.question.Topic;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks a model questions about scenes that it never saw, as SEED-Bench and MMBench ask theirs. */
final class ShapeExam {

    /** Right answers by ranking, by letter, and by letter at every order of the options; chance is that of ranking. */
    record Marks(int questions, int ranked, int lettered, int circular, double chance) {
        Marks plus(Marks other) {
            return new Marks(
                    questions + other.questions,
                    ranked + other.ranked,
                    lettered + other.lettered,
                    circular + other.circular,
                    chance + other.chance);
        }
    }

    private static final Painter PAINTER = new Painter(64);

    private final TensorFlowModel model;
    private final boolean isBlind;

    ShapeExam(TensorFlowModel model, boolean isBlind) {
        this.model = model;
        this.isBlind = isBlind;
    }

    Map<Topic, Marks> marks(Purpose purpose, int questions) throws ModelException, InterruptedException {
        QuestionGenerator generator = new QuestionGenerator(purpose, 99, List.of(Topic.values()));
        Map<Topic, Marks> marks = new TreeMap<>();
        for (int index = 0; index < questions; index++) {
            ShapeQuestion question = generator.question(index);
            marks.merge(question.topic(), marks(question), Marks::plus);
        }
        return marks;
    }

    static Marks sum(Map<Topic, Marks> marks) {
        return marks.values().stream().reduce(new Marks(0, 0, 0, 0, 0), Marks::plus);
    }

    private Marks marks(ShapeQuestion question) throws ModelException, InterruptedException {
        Image image = isBlind
                ? Pictures.square(0x808080)
                : PAINTER.paint(question.scene()).png();
        List<Boolean> letters = letters(question, image);
        boolean isCircular = !letters.contains(false);
        boolean isRanked = isRanked(question, image);
        double chance = 1.0 / question.options().size();
        return new Marks(1, isRanked ? 1 : 0, letters.get(0) ? 1 : 0, isCircular ? 1 : 0, chance);
    }

    private boolean isRanked(ShapeQuestion question, Image image) throws ModelException, InterruptedException {
        Prompt prompt = Prompt.of(new Part.Picture(image), new Part.Text(PromptForm.SHORT.ask(question)));
        List<Double> sums = model.logLikelihoods(prompt, question.options()).stream()
                .map(LogLikelihood::sum)
                .toList();
        return question.options().get(sums.indexOf(Collections.max(sums))).equals(question.answer());
    }

    private List<Boolean> letters(ShapeQuestion question, Image image) throws InterruptedException {
        List<Request> requests = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int turns = 0; turns < question.options().size(); turns++) {
            List<String> options = new ArrayList<>(question.options());
            Collections.rotate(options, turns);
            ShapeQuestion turned = new ShapeQuestion(
                    question.topic(), question.scene(), question.hint(), question.text(), options, question.answer());
            Part.Text text = new Part.Text(PromptForm.LETTER.ask(turned));
            requests.add(new Request(Prompt.of(new Part.Picture(image), text), Decoding.greedy(64)));
            wanted.add(String.valueOf(turned.letter()));
        }
        List<Boolean> right = new ArrayList<>();
        for (Reply reply : model.answerAll(requests)) {
            Answer answer = ((Reply.Answered) reply).answer();
            right.add(answer.text().equals(wanted.get(right.size())));
        }
        return right;
    }
}
