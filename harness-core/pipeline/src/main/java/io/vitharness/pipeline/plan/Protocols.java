package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.suite.BenchmarkEntry;
import io.vitharness.pipeline.suite.DecodingEntry;
import io.vitharness.report.ProtocolPlan;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Protocol;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Applies the suite's overrides to protocols; a protocol that differs from its authors' is no longer official. */
final class Protocols {

    private final Draft draft;

    Protocols(Draft draft) {
        this.draft = draft;
    }

    /** Empty when the overridden decoding cannot be. */
    Optional<Decoding> decoding(BenchmarkEntry entry, Protocol official) {
        DecodingEntry own = entry.decoding();
        Decoding base = official.decoding();
        OptionalInt topK = own.topK().isPresent() ? own.topK() : base.topK();
        OptionalLong seed = own.seed().isPresent() ? own.seed() : base.seed();
        try {
            return Optional.of(new Decoding(
                    own.maxTokens().orElse(base.maxTokens()),
                    own.temperature().orElse(base.temperature()),
                    own.topP().orElse(base.topP()),
                    topK,
                    seed,
                    own.stop().orElse(base.stop())));
        } catch (IllegalArgumentException e) {
            String text = String.valueOf(e.getMessage())
                    .replace("maxTokens", "max-tokens")
                    .replace("topP", "top-p");
            draft.problem(entry.name(), "decoding", text);
            return Optional.empty();
        }
    }

    Judged overridden(Protocol official, Decoding decoding, JudgeSeat seat) {
        JudgeChoice judge = new JudgeChoice(seat.plugin().id(), settings(seat));
        boolean same = decoding.equals(official.decoding()) && !seat.overridden();
        Protocol protocol = new Protocol(
                official.id(),
                official.official() && same,
                official.summary(),
                official.asking(),
                official.needs(),
                official.wants(),
                decoding,
                judge);
        return new Judged(protocol, seat);
    }

    ProtocolPlan record(Judged judged) {
        Protocol protocol = judged.protocol();
        JudgeSeat seat = judged.seat();
        return new ProtocolPlan(
                protocol.id(),
                protocol.official(),
                protocol.summary(),
                protocol.asking().name().toLowerCase(Locale.ROOT),
                draft.effective().of(protocol.decoding()),
                seat.plugin().id(),
                seat.version(),
                settings(seat));
    }

    private Map<String, String> settings(JudgeSeat seat) {
        Map<String, String> settings = new TreeMap<>();
        draft.effective()
                .of(seat.config())
                .properties()
                .forEach(entry -> settings.put(entry.getKey(), text(entry.getValue())));
        return settings;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
