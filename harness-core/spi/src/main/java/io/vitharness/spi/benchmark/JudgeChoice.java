package io.vitharness.spi.benchmark;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which judge grades the answers.
 *
 * @param id the judge plugin's id
 * @param settings its configuration keys, as they would stand in YAML
 */
public record JudgeChoice(String id, Map<String, String> settings) {

    public JudgeChoice {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
