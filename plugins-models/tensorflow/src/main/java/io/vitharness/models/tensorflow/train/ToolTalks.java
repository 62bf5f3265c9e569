package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Pair;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.models.tensorflow.system.Objective.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Instructions that name tools, with the thought and the calls that answer them, from a synthetic set of GPT4Tools. What
 * names a pair of colour and form that tests hold out is left away.
 */
final class ToolTalks implements Teacher {

    private final List<Said> talks;

    private ToolTalks(List<Said> talks) {
        this.talks = List.copyOf(talks);
    }

    /** From a set of so many samples, fewer once those with held-out pairs are gone. */
    static ToolTalks of(int samples, long seed) {
        JsonNode rows = TrainingSet.read(SetKind.GPT4TOOLS, samples, seed, "gpt4tools_val_seen.json");
        List<Said> talks = new ArrayList<>();
        for (JsonNode row : rows) {
            Said said = new Said(
                    row.path("instruction").asString(),
                    Optional.empty(),
                    row.path("output").asString());
            if (Pair.HELD_OUT.stream().noneMatch(pair -> names(said, pair))) {
                talks.add(said);
            }
        }
        return new ToolTalks(talks);
    }

    private static boolean names(Said said, Pair pair) {
        return said.prompt().contains(pair.words()) || said.answer().contains(pair.words());
    }

    @Override
    public float[] pixels(long index) {
        return new float[0];
    }

    @Override
    public Said said(long index, Form form, Random random) {
        return talks.get((int) (index % talks.size()));
    }
}
