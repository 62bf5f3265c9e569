package io.vitharness.site.board;

import io.vitharness.site.rank.Rank;
import java.util.Optional;

/** A cell in its column, with its rank if it has one. */
public record Standing(Entry entry, Optional<Rank> rank) {}
