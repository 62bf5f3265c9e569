package io.vitharness.testkit.samples;

import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Workshop;

/** Sample 1, a first model: one provider, one model. The services file names the provider. */
public final class Sample1FirstModel implements ModelProvider<Sample1FirstModel.Config> {

    /** No keys yet. */
    public record Config() {}

    @Override
    public String id() {
        return "sample-first";
    }

    @Override
    public String summary() {
        return "Says how many pictures it was shown.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public Model open(Config config, Workshop workshop) {
        return new CountingModel();
    }

    /** Has no state, so it may be shared by any number of threads. */
    private static final class CountingModel implements Model {

        @Override
        public ModelCard card() {
            return ModelCard.of("counting", "counting 1");
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.pictures(100, 16);
        }

        @Override
        public Answer answer(Request request) {
            return Answer.text(Integer.toString(request.prompt().pictures().size()));
        }

        @Override
        public void close() {}
    }
}
