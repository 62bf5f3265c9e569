package io.vitharness.data.editing;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads the published annotations of one split of MagicBrush: {@code edit_sessions.json} and, where they lie beside it,
 * {@code edit_turns.json}, {@code local_descriptions.json} and {@code global_descriptions.json}. Every session must be
 * a chain: each edit starts from the output of the one before.
 */
public final class EditSessions {

    /** The file that must be there. */
    public static final String SESSIONS = "edit_sessions.json";

    private static final String TURNS = "edit_turns.json";
    private static final List<String> KINDS = List.of("local", "global");
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int MOST_TURNS = 100;

    private final Path folder;
    private final EditJson json;
    private final List<EditTurn> turns = new ArrayList<>();

    private EditSessions(Path folder) {
        this.folder = folder;
        this.json = new EditJson(folder.resolve(SESSIONS));
    }

    /**
     * All edits in the order of the file.
     *
     * @throws DataException where a file is cut off or malformed, a chain does not join, or two files disagree
     */
    public static List<EditTurn> read(Path folder) throws IOException {
        EditSessions sessions = new EditSessions(folder);
        sessions.json.entries(sessions::session);
        if (sessions.turns.isEmpty()) {
            throw sessions.json.fault(1, "found no session, wanted at least one");
        }
        sessions.compareWithTurns();
        return sessions.described();
    }

    /** The annotation files that are there, for the hash. */
    public static List<String> files(Path folder) {
        List<String> names = new ArrayList<>(List.of(SESSIONS, TURNS));
        KINDS.forEach(kind -> names.add(descriptions(kind)));
        return names.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .toList();
    }

    private void session(String id, int line, JsonNode list) throws DataException {
        if (!isName(id)) {
            throw json.fault(line, "found the session '" + EditJson.quoted(id) + "', wanted a plain name");
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_TURNS) {
            throw json.fault(
                    line,
                    "session '" + id + "': found " + EditJson.quoted(list) + ", wanted a list of 1 to " + MOST_TURNS
                            + " turns");
        }
        Set<String> outputs = new HashSet<>();
        for (int number = 1; number <= list.size(); number++) {
            Entry entry = new Entry(json, line, turnOf(id, number), list.get(number - 1));
            EditTurn turn = entry.turn(id, number, list.size());
            if (!outputs.add(turn.output())) {
                throw json.fault(
                        line,
                        turnOf(id, number) + "found the output '" + turn.output() + "' again, wanted a"
                                + " picture of its own");
            }
            if (number > 1) {
                requireChain(line, turns.get(turns.size() - 1), turn);
            }
            turns.add(turn);
        }
    }

    private void requireChain(int line, EditTurn before, EditTurn turn) throws DataException {
        if (!turn.input().equals(before.output())) {
            throw json.fault(
                    line,
                    turnOf(turn.session(), turn.number()) + "found the input '" + turn.input() + "', wanted '"
                            + before.output() + "', the output of turn " + before.number());
        }
    }

    private void compareWithTurns() throws IOException {
        Path file = folder.resolve(TURNS);
        if (!Files.isRegularFile(file)) {
            return;
        }
        Map<String, EditTurn> open = new HashMap<>();
        turns.forEach(turn -> open.put(turn.output(), turn));
        EditJson flat = new EditJson(file);
        flat.elements((number, line, element) -> {
            EditTurn found = new Entry(flat, line, "turn " + number + ": ", element).turn(number, 1, 1);
            EditTurn wanted = open.remove(found.output());
            if (wanted == null || !same(found, wanted)) {
                throw flat.fault(
                        line,
                        "turn " + number + ": found '" + found.output() + "', wanted each turn of " + SESSIONS
                                + " once, in the same words");
            }
        });
        if (!open.isEmpty()) {
            throw new DataException(file + ": found " + (turns.size() - open.size()) + " turns, wanted the "
                    + turns.size() + " of " + SESSIONS);
        }
    }

    private static boolean same(EditTurn a, EditTurn b) {
        return a.input().equals(b.input())
                && a.mask().equals(b.mask())
                && a.instruction().equals(b.instruction());
    }

    private List<EditTurn> described() throws IOException {
        Map<String, Map<String, String>> captions = new HashMap<>();
        for (String kind : KINDS) {
            Path file = folder.resolve(descriptions(kind));
            if (Files.isRegularFile(file)) {
                describe(kind, new EditJson(file), captions);
            }
        }
        return turns.stream()
                .map(turn -> turn.showing(captions.getOrDefault(key(turn.session(), turn.output()), Map.of())))
                .toList();
    }

    private void describe(String kind, EditJson file, Map<String, Map<String, String>> captions) throws IOException {
        Map<String, Map<String, String>> found = new HashMap<>();
        file.entries((session, line, pictures) -> {
            for (Map.Entry<String, JsonNode> picture : pictures.properties()) {
                if (!isText(picture.getValue())) {
                    throw file.fault(
                            line,
                            "session '" + EditJson.quoted(session) + "': found "
                                    + EditJson.quoted(picture.getValue()) + " for '" + EditJson.quoted(picture.getKey())
                                    + "', wanted a description");
                }
                found.put(
                        key(session, picture.getKey()),
                        Map.of(kind, picture.getValue().asString()));
            }
        });
        for (EditTurn turn : turns) {
            String key = key(turn.session(), turn.output());
            if (!found.containsKey(key)) {
                throw file.fault(
                        1,
                        "found no description of '" + turn.output() + "' in session '" + turn.session()
                                + "', wanted one of every output");
            }
            captions.computeIfAbsent(key, none -> new TreeMap<>()).putAll(found.get(key));
        }
    }

    private static String descriptions(String kind) {
        return kind + "_descriptions.json";
    }

    private static String key(String session, String picture) {
        return session + "/" + picture;
    }

    private static String turnOf(String session, int number) {
        return "session '" + session + "' turn " + number + ": ";
    }

    private static boolean isText(JsonNode value) {
        return value.isString()
                && !value.asString().isBlank()
                && value.asString().length() <= LONGEST_TEXT;
    }

    // names come from strangers and become parts of paths
    static boolean isName(String name) {
        return name.matches("[^/\\\\:\\p{Cntrl}]{1,200}") && !name.matches("\\.*");
    }

    /** One turn as it stands in a file. */
    private record Entry(EditJson file, int line, String place, JsonNode json) {

        EditTurn turn(String session, int number, int turns) throws DataException {
            JsonNode instruction = json.path("instruction");
            if (!isText(instruction)) {
                throw file.fault(
                        line,
                        place + "found " + EditJson.quoted(instruction) + " as 'instruction', wanted a text of at most "
                                + LONGEST_TEXT + " characters");
            }
            return new EditTurn(
                    session,
                    number,
                    turns,
                    name("input"),
                    name("mask"),
                    name("output"),
                    instruction.asString(),
                    Map.of());
        }

        private String name(String key) throws DataException {
            JsonNode name = json.path(key);
            if (!name.isString() || !isName(name.asString())) {
                throw file.fault(
                        line,
                        place + "found " + EditJson.quoted(name) + " as '" + key
                                + "', wanted the plain name of a file");
            }
            return name.asString();
        }
    }
}
