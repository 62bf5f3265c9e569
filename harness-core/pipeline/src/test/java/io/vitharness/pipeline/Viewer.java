package io.vitharness.pipeline;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.spi.Default;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.TrainableModelProvider;
import io.vitharness.spi.model.TrainingStep;
import io.vitharness.spi.model.Workshop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A model that looks: black is A, white is B, grey is "hm". Its way to fail is configured. */
final class Viewer implements TrainableModelProvider<Viewer.Config> {

    record Config(@Default("none") Fault fault) {}

    enum Fault {
        NONE,
        UNOPENABLE,
        THROWING,
        GONE
    }

    @Override
    public String id() {
        return "viewer";
    }

    @Override
    public String summary() {
        return "Looks at the picture.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public String recipe(Config config, long seed) {
        return "viewer " + seed;
    }

    @Override
    public void train(Config config, Workshop workshop) {
        workshop.progress(new TrainingStep("only", 1, 1, Map.of("loss", .5)));
    }

    @Override
    public Model open(Config config, Workshop workshop) throws ModelException {
        if (config.fault() == Fault.UNOPENABLE) {
            throw ModelException.gone("no weights here");
        }
        return new Opened(config);
    }

    private record Opened(Config config) implements RankingModel {

        @Override
        public ModelCard card() {
            return new ModelCard(
                    "viewer",
                    "none",
                    Optional.empty(),
                    "viewer 1",
                    OptionalLong.of(0),
                    OptionalLong.of(0),
                    "cpu",
                    Map.of());
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.pictures(1, 4);
        }

        @Override
        public Answer answer(Request request) throws ModelException {
            if (config.fault() == Fault.THROWING) {
                throw new IllegalStateException("boom");
            }
            if (config.fault() == Fault.GONE) {
                throw ModelException.gone("quota used up");
            }
            return Answer.text(letter(request.prompt()));
        }

        @Override
        public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices) throws ModelException {
            boolean black = letter(prompt).equals("A");
            return List.of(new LogLikelihood(black ? -1 : -2, 1), new LogLikelihood(black ? -2 : -1, 1));
        }

        private static String letter(Prompt prompt) throws ModelException {
            try {
                int grey = new PictureDecoder()
                        .decode(prompt.pictures().get(0).bytes())
                        .sample(0, 0, 0);
                return grey == 0 ? "A" : grey == 255 ? "B" : "hm";
            } catch (PictureException e) {
                throw ModelException.permanent(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void close() {}
    }
}
