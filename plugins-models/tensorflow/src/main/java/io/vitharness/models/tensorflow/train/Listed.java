package io.vitharness.models.tensorflow.train;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Names as a message lists them: all, or where they are many those that begin most like what was looked for. */
record Listed(Collection<String> names) {

    private static final int MOST = 20;
    private static final int NEAREST = 8;

    String near(String wanted) {
        if (names.size() <= MOST) {
            return names.toString();
        }
        List<String> nearest = names.stream()
                .sorted(Comparator.comparingInt((String name) -> -shared(name, wanted)))
                .limit(NEAREST)
                .toList();
        String heads = names.stream()
                .map(name -> name.substring(0, name.indexOf('.') + 1) + "*")
                .distinct()
                .collect(Collectors.joining(", "));
        return nearest + " and " + (names.size() - NEAREST) + " more of " + heads;
    }

    /** How many letters two words begin with alike. */
    private static int shared(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int length = 0;
        while (length < most && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
