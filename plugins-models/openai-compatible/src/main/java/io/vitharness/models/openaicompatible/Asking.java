package io.vitharness.models.openaicompatible;

import io.vitharness.spi.model.ModelException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts one request to the server. */
@FunctionalInterface
interface Asking {

    /** The JSON object of the answer; any other outcome is a ModelException. */
    JsonNode ask(String path, ObjectNode body) throws ModelException, InterruptedException;
}
