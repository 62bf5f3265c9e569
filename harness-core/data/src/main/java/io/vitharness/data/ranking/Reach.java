package io.vitharness.data.ranking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Looks for things that nobody earned a point from, or that earned none, directly or through others. */
final class Reach {

    private Reach() {}

    /** Why strengths are left open; empty where they are not. */
    static Optional<String> gap(Matrix matrix) {
        boolean[] stronger = reached(matrix, false);
        boolean[] weaker = reached(matrix, true);
        for (int i = 0; i < matrix.size(); i++) {
            if (!stronger[i] || !weaker[i]) {
                return Optional.of("no chain of points links '" + matrix.names().get(0) + "' and '"
                        + matrix.names().get(i) + "' both ways: one is stronger without limit, or they never met");
            }
        }
        return Optional.empty();
    }

    private static boolean[] reached(Matrix matrix, boolean backward) {
        boolean[] reached = new boolean[matrix.size()];
        Deque<Integer> open = new ArrayDeque<>();
        reached[0] = true;
        open.add(0);
        while (!open.isEmpty()) {
            int from = open.remove();
            for (int to = 0; to < matrix.size(); to++) {
                double points = backward ? matrix.points(to, from) : matrix.points(from, to);
                if (points > 0 && !reached[to]) {
                    reached[to] = true;
                    open.add(to);
                }
            }
        }
        return reached;
    }
}
