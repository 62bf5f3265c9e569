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
        return "Floors that every model must beat: constant, random and listed options, whole picture, copied picture";
    }

    @Override
    public Class<BaselinesConfig> configType() {
        return BaselinesConfig.class;
    }

    @Override
    public Model open(BaselinesConfig config, Workshop workshop) {
        return switch (config.kind()) {
            case CONSTANT -> floor(config, new ConstantFloor(config.text()));
            case RANDOM -> floor(config, new RandomFloor(workshop.seed(), config.prior()));
            case MOST_FREQUENT ->
                floor(config, new PriorFloor(config.prior().isEmpty() ? List.of("A") : config.prior()));
            case FIRST -> floor(config, new PlaceFloor(false));
            case LAST -> floor(config, new PlaceFloor(true));
            case LONGEST -> floor(config, new LongestFloor());
            case WHOLE_PICTURE -> new WholePicture(config.prior().isEmpty() ? List.of(config.text()) : config.prior());
            case COPY_INPUT -> new CopyModel(config.text());
        };
    }

    private static Model floor(BaselinesConfig config, Floor floor) {
        return new FloorModel(floor, config.text());
    }
}
