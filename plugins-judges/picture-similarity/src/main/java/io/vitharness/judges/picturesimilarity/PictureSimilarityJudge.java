package io.vitharness.judges.picturesimilarity;

import io.vitharness.media.PictureException;
import io.vitharness.media.Resampling;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the one picture of an answer and compares it with the true one. May be shared between threads. */
final class PictureSimilarityJudge implements Judge {

    private final PictureSimilarityConfig config;
    private final Embeddings embeddings;

    PictureSimilarityJudge(PictureSimilarityConfig config, Map<String, Model> lent) {
        this.config = config;
        this.embeddings = new Embeddings(config, lent);
    }

    @Override
    public Reading read(Question question, Answer answer) {
        List<Part> pictures =
                answer.parts().stream().filter(Part.Picture.class::isInstance).toList();
        if (pictures.size() != 1) {
            return new Reading.Unclear("the answer holds "
                    + (pictures.isEmpty() ? "no picture" : pictures.size() + " pictures") + ", wanted one");
        }
        try {
            TruePicture.DECODER.decode(((Part.Picture) pictures.get(0)).image().bytes());
            return new Reading.Clear(pictures, "picture");
        } catch (PictureException e) {
            return new Reading.Unclear("the picture of the answer cannot be decoded: " + e.getMessage());
        }
    }

    /** Worth 1 - L1, so that more is better; every figure is in the evidence. */
    @Override
    public Score score(Sample sample, Reading.Clear reading) throws ModelException, InterruptedException {
        Optional<String> refusal = embeddings.refusal();
        if (refusal.isPresent()) {
            return new Score.Undecided(refusal.get());
        }
        try {
            TruePicture truth = TruePicture.of(sample.target(), config.mask());
            Part.Picture made = (Part.Picture) reading.parts().get(0);
            PicturePair pair = PicturePair.of(
                    truth.picture(), TruePicture.DECODER.decode(made.image().bytes()), filter());
            Map<String, Double> figures = new LinkedHashMap<>(Pixels.figures(pair, truth.mask()));
            figures.putAll(embeddings.figures((Target.Picture) sample.target(), made));
            return new Score.Value(1 - figures.getOrDefault("l1", 1.0), words(figures), evidence(figures));
        } catch (TruePicture.UnusableException e) {
            return new Score.Undecided(String.valueOf(e.getMessage()));
        } catch (PictureException e) {
            return new Score.Undecided("the picture of the answer cannot be decoded: " + e.getMessage());
        }
    }

    /** The worst of every figure that the sample has; nothing where its key cannot be used. */
    @Override
    public Evidence nothing(Sample sample) {
        try {
            TruePicture truth = TruePicture.of(sample.target(), config.mask());
            PicturePair itself = PicturePair.of(truth.picture(), truth.picture(), filter());
            Map<String, Double> figures = new LinkedHashMap<>(Pixels.figures(itself, truth.mask()));
            embeddings.names((Target.Picture) sample.target()).forEach(name -> figures.put(name, 0.0));
            figures.replaceAll((name, value) -> FigureMean.isDistance(name) ? 1.0 : 0.0);
            return evidence(figures);
        } catch (TruePicture.UnusableException e) {
            return Evidence.NONE;
        }
    }

    @Override
    public List<Metric> metrics() {
        return Stream.concat(Pixels.names().stream(), embeddings.names().stream())
                .<Metric>map(FigureMean::new)
                .toList();
    }

    @Override
    public void close() {
        // the models that were lent are closed by who lent them
    }

    private Resampling filter() {
        return config.resize() == PictureSimilarityConfig.Resize.BICUBIC ? Resampling.BICUBIC : Resampling.NEAREST;
    }

    private static Evidence evidence(Map<String, Double> figures) {
        Map<String, List<Double>> numbers = new LinkedHashMap<>();
        figures.forEach((name, value) -> numbers.put(name, List.of(value)));
        return Evidence.of(numbers);
    }

    private String words(Map<String, Double> figures) {
        StringBuilder words = new StringBuilder();
        figures.forEach((name, value) -> {
            if (!name.contains("side")) {
                words.append(words.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%s %.4f", name, value));
            }
        });
        if (config.clip().isEmpty()) {
            words.append("; clip-i, clip-t not computed: no embedding model is lent as 'clip'");
        }
        if (config.dino().isEmpty()) {
            words.append("; dino not computed: no embedding model is lent as 'dino'");
        }
        return words.toString();
    }
}
