package io.vitharness.testkit.samples;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Workshop;

/** Sample 2, a model with keys: the components of the record are what may stand in the suite. */
public final class Sample2ConfiguredModel implements ModelProvider<Sample2ConfiguredModel.Config> {

    /** Without {@code @Default} a key is required; the compact constructor refuses what makes no sense. */
    public record Config(
            @Doc("What the model says.") String word,
            @Doc("How often it says it.") @Default("1") int times,
            @Doc("Whether it shouts.") @Default("quiet") Voice voice) {

        public Config {
            if (times < 1 || times > 100) {
                throw new IllegalArgumentException("'times' must lie in 1..100 but is " + times);
            }
        }
    }

    /** Written {@code quiet} or {@code loud} in the suite. */
    public enum Voice {
        QUIET,
        LOUD
    }

    @Override
    public String id() {
        return "sample-configured";
    }

    @Override
    public String summary() {
        return "Says a word as often as it is told.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public Model open(Config config, Workshop workshop) {
        String said = (config.word() + " ").repeat(config.times()).strip();
        return new Parrot(config.voice() == Voice.LOUD ? said + "!" : said);
    }

    /** What it says is all that decides its answers, so that is its identity. */
    private record Parrot(String said) implements Model {

        @Override
        public ModelCard card() {
            return ModelCard.of("parrot", "parrot 1, says " + said);
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.everything();
        }

        @Override
        public Answer answer(Request request) {
            return Answer.text(said);
        }

        @Override
        public void close() {}
    }
}
