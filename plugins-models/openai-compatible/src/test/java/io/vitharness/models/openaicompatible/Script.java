package io.vitharness.models.openaicompatible;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;

/** How a kind of server behaves. */
interface Script {

    /** The name of its only model. */
    String model();

    MockResponse models();

    MockResponse chat(RecordedRequest request, JsonNode body);

    MockResponse completions(JsonNode body);
}
