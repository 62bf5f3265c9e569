package io.vitharness.benchmarks.magicbrush;

import io.vitharness.benchmarks.magicbrush.MagicBrushConfig.Setting;
import io.vitharness.data.editing.EditTurn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What one question is made of: one edit, or all edits of a session.
 *
 * @param turns in order, at least one; the first tells what is shown, the last what is wanted
 */
record Edit(String id, List<EditTurn> turns) {

    Edit {
        turns = List.copyOf(turns);
    }

    /** The questions of a setting, in the order of the file. */
    static List<Edit> of(Setting setting, List<EditTurn> turns) {
        Map<String, List<EditTurn>> edits = new LinkedHashMap<>();
        turns.forEach(turn -> edits.computeIfAbsent(
                        setting == Setting.SINGLE_TURN ? turn.id() : turn.session(), none -> new ArrayList<>())
                .add(turn));
        return edits.entrySet().stream()
                .map(entry -> new Edit(entry.getKey(), entry.getValue()))
                .toList();
    }

    EditTurn first() {
        return turns.get(0);
    }

    EditTurn last() {
        return turns.get(turns.size() - 1);
    }

    String input() {
        return first().path(first().input());
    }

    String output() {
        return last().path(last().output());
    }

    /** Where it was edited; several edits have no mask in common. */
    Optional<String> mask() {
        return turns.size() == 1 ? Optional.of(first().path(first().mask())) : Optional.empty();
    }

    Map<String, String> tags() {
        String length = Integer.toString(last().turns());
        return turns.size() == last().turns() && turns.size() > 1
                ? Map.of("turns", length)
                : Map.of("turns", length, "turn", Integer.toString(last().number()));
    }

    /** All picture files of the question. */
    TreeSet<String> files() {
        TreeSet<String> files = new TreeSet<>(List.of(input(), output()));
        mask().ifPresent(files::add);
        return files;
    }
}
