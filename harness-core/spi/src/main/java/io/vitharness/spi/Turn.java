package io.vitharness.spi;

import java.util.List;

/** What one side says in one go. */
public record Turn(Role role, List<Part> parts) {

    public Turn {
        parts = List.copyOf(parts);
    }

    /** A user's turn. */
    public static Turn user(Part... parts) {
        return new Turn(Role.USER, List.of(parts));
    }
}
