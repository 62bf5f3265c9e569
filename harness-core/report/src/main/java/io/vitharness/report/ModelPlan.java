package io.vitharness.report;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A model of a run.
 *
 * @param name unique in the run
 * @param plugin id of the model plugin
 * @param configuration the effective configuration, defaults filled in, secrets as {@code ***}
 * @param recipe SHA-256 of the recipe, for models that the harness trains
 * @param controlOf the model this one is the picture-blind control of: same weights, every picture replaced by grey
 */
public record ModelPlan(
        String name, String plugin, JsonNode configuration, Optional<String> recipe, Optional<String> controlOf) {}
