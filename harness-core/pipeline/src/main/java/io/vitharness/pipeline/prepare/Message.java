package io.vitharness.pipeline.prepare;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.vitharness.report.ModelFacts;
import io.vitharness.report.RecordedAnswer;
import io.vitharness.report.RecordedPart;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What parent and child tell each other, one JSON object a line; pictures travel beside as base64, by SHA-256. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "message")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.Step.class, name = "step"),
    @JsonSubTypes.Type(value = Message.Say.class, name = "say"),
    @JsonSubTypes.Type(value = Message.Trained.class, name = "trained"),
    @JsonSubTypes.Type(value = Message.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = Message.Question.class, name = "question"),
    @JsonSubTypes.Type(value = Message.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Message.Failed.class, name = "failed")
})
sealed interface Message {

    record Step(String stage, int step, int steps, Map<String, Double> values) implements Message {}

    record Say(String line) implements Message {}

    record Trained(OptionalLong peakBytes) implements Message {}

    record Opened(
            ModelFacts facts,
            int picturesPerPrompt,
            Set<Medium> reads,
            Set<Medium> gives,
            boolean multiTurn,
            boolean ranking)
            implements Message {}

    record Question(List<WireTurn> turns, Optional<Decoding> decoding, List<String> choices, Map<String, String> media)
            implements Message {}

    record WireTurn(String role, List<RecordedPart> parts) {}

    record Answered(RecordedAnswer answer, Map<String, String> media) implements Message {}

    record Failed(String kind, String because, OptionalLong retryMillis) implements Message {}
}
