package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.decode.BeamSearch;
import io.vitharness.models.tensorflow.decode.GreedyWriter;
import io.vitharness.models.tensorflow.decode.Manner;
import io.vitharness.models.tensorflow.decode.Writing;
import io.vitharness.models.tensorflow.decode.Written;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Writes in the manners that the fixtures name. */
final class Manners {

    private Manners() {}

    static Manner of(JsonNode settings, int end) {
        return new Manner(
                settings.path("num_beams").asInt(1),
                settings.path("max_new_tokens").asInt(),
                settings.path("min_new_tokens").asInt(0),
                settings.path("repetition_penalty").asDouble(1),
                settings.path("length_penalty").asDouble(1),
                settings.path("early_stopping").asBoolean(false),
                settings.path("no_repeat_ngram_size").asInt(0),
                Set.of(end));
    }

    static List<Written> write(Writing writing, Manner manner) throws InterruptedException {
        try (writing) {
            return manner.beams() > 1 ? new BeamSearch(manner).write(writing) : new GreedyWriter(manner).write(writing);
        }
    }
}
