package io.vitharness.data.editing;

import java.util.Map;

/**
 * One edit of a session, its files by their published names.
 *
 * @param number which edit of the session, counted from 1
 * @param turns how many edits the session has
 * @param input what was edited: the photograph, or the output of the edit before
 * @param mask where it was edited
 * @param output what came of it
 * @param captions what the output shows: {@code local} and {@code global}, as far as the files tell
 */
public record EditTurn(
        String session,
        int number,
        int turns,
        String input,
        String mask,
        String output,
        String instruction,
        Map<String, String> captions) {

    public EditTurn {
        captions = Map.copyOf(captions);
    }

    /** The same with what its output shows. */
    EditTurn showing(Map<String, String> other) {
        return new EditTurn(session, number, turns, input, mask, output, instruction, other);
    }

    /** A name that no other edit of the set has. */
    public String id() {
        return session + "/" + number;
    }

    /** Where one of its files lies below the folder of the split. */
    public String path(String file) {
        return "images/" + session + "/" + file;
    }
}
