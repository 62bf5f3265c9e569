package io.vitharness.spi.judge;

import io.vitharness.spi.Plugin;
import io.vitharness.spi.model.Model;
import java.util.Map;

/** Opens judges of one kind. Implemented by plugins; the configuration record is bound as for models. */
public interface JudgeProvider<C extends Record> extends Plugin {

    Class<C> configType();

    /** Changes whenever the same answers may be read or scored differently; part of every comparability hash. */
    String version();

    /** Opens the judge; {@code lent} holds the models that the suite lends it, by name. The harness closes both. */
    Judge open(C config, Map<String, Model> lent);
}
