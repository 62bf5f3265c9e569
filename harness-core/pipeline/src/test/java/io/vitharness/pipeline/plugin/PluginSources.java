package io.vitharness.pipeline.plugin;

/** Source files of small plugins, as strangers would write them. */
public final class PluginSources {

    /** A model that gives the answer its configuration names. */
    public static final String PARROT = """
            package acme;

            import io.vitharness.spi.model.*;

            public class Parrot implements ModelProvider<Parrot.Config> {
                public record Config(@io.vitharness.spi.Default("A") String says) {}

                public String id() { return "parrot"; }
                public String summary() { return "Says what it is told."; }
                public Class<Config> configType() { return Config.class; }

                public Model open(Config config, Workshop workshop) {
                    return new Model() {
                        public ModelCard card() { return ModelCard.of("parrot", config.says()); }
                        public Capabilities capabilities() { return Capabilities.everything(); }
                        public Answer answer(Request request) { return Answer.text(config.says()); }
                        public void close() {}
                    };
                }
            }
            """;

    private PluginSources() {}

    /** The same with a class of another name. */
    public static String parrot(String name) {
        return PARROT.replace("Parrot", name);
    }
}
