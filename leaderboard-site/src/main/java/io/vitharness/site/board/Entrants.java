package io.vitharness.site.board;

import io.vitharness.report.ModelFacts;
import io.vitharness.report.ModelReport;
import io.vitharness.site.data.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says which listed model a model of a run is. */
final class Entrants {

    private final Map<String, TreeSet<String>> identities = new TreeMap<>();
    private final Map<String, String> newest = new TreeMap<>();

    Entrants(List<Run> oldestFirst) {
        for (Run run : oldestFirst) {
            for (ModelReport model : run.report().models()) {
                identity(model).ifPresent(identity -> note(model.name(), identity));
            }
        }
    }

    /** A model that could not be opened is taken for the newest one of its name. */
    Entrant of(ModelReport model) {
        Optional<String> identity = identity(model).or(() -> Optional.ofNullable(newest.get(model.name())));
        boolean ambiguous =
                identities.getOrDefault(model.name(), new TreeSet<>()).size() > 1;
        return new Entrant(model.name(), identity, Kind.of(model), ambiguous);
    }

    private void note(String name, String identity) {
        identities.computeIfAbsent(name, key -> new TreeSet<>()).add(identity);
        newest.put(name, identity);
    }

    private static Optional<String> identity(ModelReport model) {
        return model.facts().map(ModelFacts::identity);
    }
}
