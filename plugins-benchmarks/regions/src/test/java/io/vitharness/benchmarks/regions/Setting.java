package io.vitharness.benchmarks.regions;

import io.vitharness.benchmarks.regions.RegionsConfig.Asking;
import io.vitharness.benchmarks.regions.RegionsConfig.Format;
import io.vitharness.benchmarks.regions.RegionsConfig.Given;
import io.vitharness.benchmarks.regions.RegionsConfig.Pictures;
import io.vitharness.benchmarks.regions.RegionsConfig.Words;
import java.util.Optional;

/** Configurations for the tests of this package. */
final class Setting {

    private Setting() {}

    static RegionsConfig of(Format format) {
        return of(format, Asking.RANKING, Words.ALL_SEEING, Optional.empty());
    }

    static RegionsConfig of(Format format, Asking asking, Words words, Optional<String> coordinates) {
        return new RegionsConfig(
                format,
                asking,
                words,
                Optional.empty(),
                Optional.empty(),
                coordinates,
                Optional.empty(),
                Optional.empty(),
                Pictures.REQUIRED);
    }

    static RegionsConfig given(Format format, Asking asking, Given given, Optional<String> coordinates) {
        return new RegionsConfig(
                format,
                asking,
                Words.ALL_SEEING,
                Optional.empty(),
                Optional.of(given),
                coordinates,
                Optional.empty(),
                Optional.empty(),
                Pictures.REQUIRED);
    }

    static RegionsConfig subset(Format format, String file) {
        return new RegionsConfig(
                format,
                Asking.RANKING,
                Words.ALL_SEEING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(file),
                Pictures.ABSENT);
    }

    static RegionsConfig own(String question) {
        return new RegionsConfig(
                Format.COCO,
                Asking.WORDS,
                Words.OWN,
                Optional.of(question),
                Optional.empty(),
                Optional.of("pixels"),
                Optional.empty(),
                Optional.empty(),
                Pictures.REQUIRED);
    }

    static RegionsConfig withoutPictures(Format format) {
        return new RegionsConfig(
                format,
                Asking.RANKING,
                Words.ALL_SEEING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Pictures.ABSENT);
    }
}
