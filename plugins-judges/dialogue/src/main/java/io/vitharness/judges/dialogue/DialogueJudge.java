package io.vitharness.judges.dialogue;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Takes the words and the pictures of an answer for the reply. May be shared between threads. */
final class DialogueJudge implements Judge {

    private final Similarity similarity;
    private final List<Metric> metrics;

    DialogueJudge(DialogueConfig config, Map<String, Model> lent) {
        this.similarity = new Similarity(config.clip(), lent);
        this.metrics = DialogueMetrics.of(config.clip().isPresent());
    }

    /** A picture that cannot be decoded is none. */
    @Override
    public Reading read(Question question, Answer answer) {
        List<Part> parts = new ArrayList<>();
        for (Part part : answer.parts()) {
            boolean isWords = part instanceof Part.Text text && !text.text().isBlank();
            if (isWords || (part instanceof Part.Picture picture && Spoken.isSound(picture))) {
                parts.add(part);
            }
        }
        return parts.isEmpty()
                ? new Reading.Unclear("the answer holds neither words nor a picture that can be decoded")
                : new Reading.Clear(parts, "words and pictures");
    }

    /** Worth its ROUGE-L; a reply of pictures alone is worth 1 where a picture is given. */
    @Override
    public Score score(Sample sample, Reading.Clear reading) throws ModelException, InterruptedException {
        if (!(sample.target() instanceof Target.Reply reply)) {
            return new Score.Undecided(
                    sample.target() instanceof Target.Hidden
                            ? "the files hold no reply to compare with"
                            : "the key is not a reply");
        }
        Optional<String> refusal = similarity.refusal();
        if (refusal.isPresent()) {
            return new Score.Undecided(refusal.get());
        }
        Spoken said = Spoken.of(reading.parts());
        Spoken key = Spoken.of(reply.parts());
        Evidence evidence = ReplyEvidence.of(said, key, similarity.cosines(said.pictures(), key.pictures()));
        Score.Value value = new Score.Value(0, "", evidence);
        OptionalDouble rouge = ReplyEvidence.mean(value, ReplyEvidence.ROUGE_L);
        double worth = rouge.orElse(said.pictures().isEmpty() ? 0 : 1);
        return new Score.Value(worth, because(rouge, said, key), evidence);
    }

    /** That of a reply without words and pictures. */
    @Override
    public Evidence nothing(Sample sample) {
        return sample.target() instanceof Target.Reply reply
                ? ReplyEvidence.of(new Spoken("", List.of()), Spoken.of(reply.parts()), List.of())
                : Evidence.NONE;
    }

    @Override
    public List<Metric> metrics() {
        return metrics;
    }

    @Override
    public void close() {
        // the models that were lent are closed by who lent them
    }

    private static String because(OptionalDouble rouge, Spoken said, Spoken key) {
        String words = rouge.isPresent()
                ? String.format(Locale.ROOT, "ROUGE-L %.4f", rouge.getAsDouble())
                : "the key has no words";
        return words + ", pictures given " + said.pictures().size() + ", in the key "
                + key.pictures().size();
    }
}
