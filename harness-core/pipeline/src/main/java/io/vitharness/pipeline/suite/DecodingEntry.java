package io.vitharness.pipeline.suite;

import io.vitharness.spi.Doc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The parts of a protocol's decoding that the suite overrides. */
public record DecodingEntry(
        @Doc("Longest answer in tokens.") OptionalInt maxTokens,
        @Doc("0 takes the likeliest token each time.") OptionalDouble temperature,

        @Doc("Share of the probability that sampling keeps.")
        OptionalDouble topP,

        @Doc("How many tokens sampling keeps.") OptionalInt topK,
        @Doc("Seed of sampling.") OptionalLong seed,
        @Doc("Texts that end an answer.") Optional<List<String>> stop) {

    public static final DecodingEntry NONE = new DecodingEntry(
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            Optional.empty());
}
