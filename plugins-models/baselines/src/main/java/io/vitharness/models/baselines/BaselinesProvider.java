package io.vitharness.models.baselines;

import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Workshop;
import java.util.List;

/** The model {@code baselines}: floors that look at no picture and know no key. */
public final class BaselinesProvider implements ModelProvider<BaselinesConfig> {

    @Override
    public String id() {
        return "baselines";
    }

    @Override
    public String summary() {
        return "Floors that every model must beat: constant, random, most frequent, first, last, longest option, whole picture";
    }

    @Override
    public Class<BaselinesConfig> configType() {
        return BaselinesConfig.class;
    }

    @Override
    public Model open(BaselinesConfig config, Workshop workshop) {
        if (config.kind() == BaselinesConfig.Kind.WHOLE_PICTURE) {
            return new WholePicture(config.prior().isEmpty() ? List.of(config.text()) : config.prior());
        }
        return new FloorModel(floor(config, workshop.seed()), config.text());
    }

    private static Floor floor(BaselinesConfig config, long seed) {
        return switch (config.kind()) {
            case CONSTANT -> new ConstantFloor(config.text());
            case RANDOM -> new RandomFloor(seed);
            case MOST_FREQUENT -> new PriorFloor(config.prior().isEmpty() ? List.of("A") : config.prior());
            case FIRST -> new PlaceFloor(false);
            case LAST -> new PlaceFloor(true);
            case LONGEST, WHOLE_PICTURE -> new LongestFloor();
        };
    }
}
