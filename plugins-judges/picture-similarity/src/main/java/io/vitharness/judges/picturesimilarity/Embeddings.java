package io.vitharness.judges.picturesimilarity;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.support.Cosine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cosines between the vectors that lent models give of pictures and captions. */
final class Embeddings {

    static final String CLIP_I = "clip-i";
    static final String DINO = "dino";

    /** The kinds of captions that have a figure. */
    static final List<String> CAPTIONS = List.of("local", "global");

    private final PictureSimilarityConfig config;
    private final Map<String, Model> lent;

    Embeddings(PictureSimilarityConfig config, Map<String, Model> lent) {
        this.config = config;
        this.lent = Map.copyOf(lent);
    }

    /** The figures that the configuration asks for. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        config.clip().ifPresent(name -> {
            names.add(CLIP_I);
            CAPTIONS.forEach(kind -> names.add(clipT(kind)));
        });
        config.dino().ifPresent(name -> names.add(DINO));
        return names;
    }

    /** The names of the figures that a key allows: CLIP-T needs a caption. */
    List<String> names(Target.Picture key) {
        return names().stream()
                .filter(name -> CAPTIONS.stream()
                        .noneMatch(kind ->
                                name.equals(clipT(kind)) && !key.captions().containsKey(kind)))
                .toList();
    }

    /** Why the figures that were asked for cannot be computed; empty where they can. */
    Optional<String> refusal() {
        List<String> wanted = new ArrayList<>();
        config.clip().ifPresent(wanted::add);
        config.dino().ifPresent(wanted::add);
        return wanted.stream()
                .filter(name -> !(lent.get(name) instanceof EmbeddingModel))
                .map(name -> "not computed: " + String.join(", ", names()) + " need the embedding model '" + name
                        + "'; "
                        + (lent.containsKey(name)
                                ? "the lent model of that name gives no embeddings"
                                : "the suite lends " + (lent.isEmpty() ? "none" : String.join(", ", lentNames()))))
                .findFirst();
    }

    /** All figures by name; only where there is no {@link #refusal}. */
    Map<String, Double> figures(Target.Picture key, Part.Picture made) throws ModelException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        Part.Picture truth = new Part.Picture(key.image());
        if (config.clip().isPresent()) {
            EmbeddingModel clip = model(config.clip().get());
            List<Double> vector = clip.embedding(made);
            figures.put(CLIP_I, cosine(vector, clip.embedding(truth)));
            for (String kind : CAPTIONS) {
                if (key.captions().containsKey(kind)) {
                    Part caption = new Part.Text(key.captions().getOrDefault(kind, ""));
                    figures.put(clipT(kind), cosine(vector, clip.embedding(caption)));
                }
            }
        }
        if (config.dino().isPresent()) {
            EmbeddingModel dino = model(config.dino().get());
            figures.put(DINO, cosine(dino.embedding(made), dino.embedding(truth)));
        }
        return figures;
    }

    static String clipT(String kind) {
        return "clip-t/" + kind;
    }

    private List<String> lentNames() {
        return lent.keySet().stream().sorted().toList();
    }

    private EmbeddingModel model(String name) {
        if (lent.get(name) instanceof EmbeddingModel model) {
            return model;
        }
        throw new IllegalStateException("the embedding model '" + name + "' is not lent");
    }

    static double cosine(List<Double> a, List<Double> b) throws ModelException {
        if (a.size() != b.size()) {
            throw ModelException.permanent(
                    "the embedding model gave vectors of " + a.size() + " and of " + b.size() + " numbers");
        }
        return Cosine.of(a, b)
                .orElseThrow(() -> ModelException.permanent("the embedding model gave a vector without a direction"));
    }
}
