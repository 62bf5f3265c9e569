package io.vitharness.report;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How a benchmark is asked and judged in a run, overrides of the suite included.
 *
 * @param asking {@code generate} or {@code rank}
 * @param official whether this is the authors' own way; false as soon as the suite overrides anything
 */
public record ProtocolPlan(
        String id,
        boolean official,
        String summary,
        String asking,
        JsonNode decoding,
        String judge,
        String judgeVersion,
        Map<String, String> judgeSettings) {}
