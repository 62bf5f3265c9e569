package io.vitharness.data.instruction;

import java.util.List;
import java.util.Optional;

/** What makes a conversation whole. */
final class Rules {

    private Rules() {}

    /** The first broken rule in one sentence; empty when all hold. */
    static Optional<String> problem(List<String> images, List<Utterance> turns) {
        if (turns.isEmpty()) {
            return Optional.of("'conversations' is empty; wanted a turn from 'human', then one from 'gpt'");
        }
        return images.stream()
                .filter(image -> !isSafe(image))
                .findFirst()
                .map(image -> "picture '" + image + "' must be a relative path without '..'")
                .or(() -> order(turns))
                .or(() -> placeholders(images, turns));
    }

    private static Optional<String> order(List<Utterance> turns) {
        for (int i = 0; i < turns.size(); i++) {
            Speaker wanted = i % 2 == 0 ? Speaker.HUMAN : Speaker.GPT;
            if (turns.get(i).from() != wanted) {
                return Optional.of("turn " + (i + 1) + " is from '"
                        + turns.get(i).from().word() + "' but must be from '" + wanted.word() + "'");
            }
        }
        return turns.size() % 2 == 0
                ? Optional.empty()
                : Optional.of("the last turn is from 'human', without an answer");
    }

    private static Optional<String> placeholders(List<String> images, List<Utterance> turns) {
        int count = turns.stream().mapToInt(turn -> count(turn.value())).sum();
        if (count == images.size()) {
            return Optional.empty();
        }
        return Optional.of("'" + Conversation.IMAGE + "' stands " + count + " times but there are " + images.size()
                + " pictures; wanted one for each");
    }

    private static int count(String value) {
        return value.split(Conversation.IMAGE, -1).length - 1;
    }

    private static boolean isSafe(String path) {
        boolean isRelative = !path.isEmpty() && !path.startsWith("/");
        boolean isPlain = path.chars().allMatch(c -> c >= ' ' && c != '\\' && c != ':');
        return isRelative && isPlain && !List.of(path.split("/", -1)).contains("..");
    }
}
