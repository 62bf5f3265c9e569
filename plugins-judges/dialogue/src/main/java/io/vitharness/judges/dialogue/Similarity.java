package io.vitharness.judges.dialogue;

import io.vitharness.spi.Part;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.support.Cosine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How alike pictures are, by the vectors of the lent embedding model where there is one. */
record Similarity(Optional<String> clip, Map<String, Model> lent) {

    static final String ABSENT = "no embedding model is lent: name one of the suite's models as 'clip'";

    Similarity {
        lent = new TreeMap<>(lent);
    }

    /** Why pictures cannot be compared though the suite asks for it. */
    Optional<String> refusal() {
        return clip.filter(name -> !(lent.get(name) instanceof EmbeddingModel))
                .map(name -> "CLIPSim needs the embedding model '" + name + "'; "
                        + (lent.containsKey(name)
                                ? "the lent model of that name gives no embeddings"
                                : "the suite lends " + (lent.isEmpty() ? "none" : String.join(", ", lent.keySet()))));
    }

    /** The cosines of the first pictures of both, the second ones and so on; none without a model. */
    List<Double> cosines(List<Part.Picture> made, List<Part.Picture> wanted)
            throws ModelException, InterruptedException {
        List<Double> cosines = new ArrayList<>();
        if (clip.isPresent() && lent.get(clip.get()) instanceof EmbeddingModel model) {
            for (int i = 0; i < Math.min(made.size(), wanted.size()); i++) {
                List<Double> one = model.embedding(made.get(i));
                List<Double> other = model.embedding(wanted.get(i));
                cosines.add(Cosine.of(one, other)
                        .orElseThrow(() -> ModelException.permanent("the embedding model gave vectors of " + one.size()
                                + " and of " + other.size() + " numbers, or one without a direction")));
            }
        }
        return cosines;
    }
}
