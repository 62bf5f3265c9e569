package io.vitharness.site.board;

import io.vitharness.site.rank.Rank;
import java.util.Optional;

/**
 * A listed model on a board.
 *
 * @param unranked why it has no rank; empty when it has one
 */
public record Row(Entrant entrant, Optional<Overall> overall, Optional<Rank> rank, Optional<String> unranked) {

    Row with(Rank given) {
        return new Row(entrant, overall, Optional.of(given), unranked);
    }
}
