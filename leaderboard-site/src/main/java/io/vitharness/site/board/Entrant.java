package io.vitharness.site.board;

import io.vitharness.site.data.Sha;
import java.util.Optional;

/**
 * A model as listed: one name with one identity (weights, endpoint), over all runs.
 *
 * @param identity what the model said it is; empty when no run could open it
 * @param ambiguous whether another listed model has the same name, so that the label must tell them apart
 */
public record Entrant(String name, Optional<String> identity, Kind kind, boolean ambiguous)
        implements Comparable<Entrant> {

    public String label() {
        return ambiguous ? name + " · " + Sha.brief(identity.orElse("")) : name;
    }

    @Override
    public int compareTo(Entrant other) {
        int byLabel = label().compareTo(other.label());
        return byLabel != 0 ? byLabel : identity.orElse("").compareTo(other.identity.orElse(""));
    }
}
