package io.vitharness.benchmarks.textbind;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.Role;
import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One dialogue: the user begins, then both take turns.
 *
 * @param id the file's own, or the place in the file counted from 0
 */
record Conversation(String id, List<Said> turns) {

    private static final String TURNS = "conversation";

    Conversation {
        turns = List.copyOf(turns);
    }

    static Conversation of(int number, JsonEntry entry) throws DataException {
        String id = entry.has("id") ? entry.id("id") : Integer.toString(number);
        JsonNode json = entry.json().path(TURNS);
        if (!json.isArray() || json.size() < 2) {
            throw entry.fault(TURNS, "a list of at least two turns");
        }
        List<Said> turns = new ArrayList<>();
        for (JsonNode turn : json) {
            JsonEntry place = new JsonEntry(entry.place() + ": turn " + (turns.size() + 1), turn);
            Said said = Said.of(place);
            Role wanted = turns.size() % 2 == 0 ? Role.USER : Role.MODEL;
            if (said.role() != wanted) {
                throw place.fault(
                        "role", "'" + (wanted == Role.USER ? "user" : "assistant") + "' since turns alternate");
            }
            turns.add(said);
        }
        return new Conversation(id, turns);
    }

    /** How many replies there are to ask for; a question without one at the end is none. */
    int replies() {
        return turns.size() / 2;
    }

    /** The reply of a number, counted from 1. */
    Said reply(int number) {
        return turns.get(2 * number - 1);
    }

    /** All that was said before it. */
    List<Said> before(int number) {
        return turns.subList(0, 2 * number - 1);
    }

    /** The how manieth picture of the assistant a reply begins with, counted from 1 over the dialogue. */
    int firstPicture(int number) {
        int first = 1;
        for (int earlier = 1; earlier < number; earlier++) {
            first += reply(earlier).pictures().size();
        }
        return first;
    }
}
