package io.vitharness.benchmarks.textbind;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonLists;
import io.vitharness.data.files.PictureFile;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What {@code inference.py} of {@code SihengLi99/TextBind} writes (at {@code 6811f38}): the list of dialogues, in each of
 * which the model's reply stands in the place of the last one, and made pictures beside the file. The script decodes with
 * special tokens, so a reply may end with one, which is no word of it. Pictures without a mark, where a caption holds a
 * line end, come last.
 */
record InferenceResults(Map<String, Conversation> conversations) {

    static final String NAME = "inference_results.json";
    private static final String TURNS = "conversation";
    private static final String END = "</s>";

    InferenceResults {
        conversations = Map.copyOf(conversations);
    }

    /**
     * The replies by sample id; those to dialogues that the benchmark does not have among them.
     *
     * @param place the file, or the folder that holds it
     * @throws DataException where the turns before a reply are others than the benchmark's, a dialogue stands there
     *     twice, or a picture is absent
     */
    Optional<Map<String, List<Part>>> read(Path place) throws IOException {
        Path file = Files.isDirectory(place) ? place.resolve(NAME) : place;
        if (!Files.isRegularFile(file) || !JsonLists.isOne(file)) {
            return Optional.empty();
        }
        Map<String, List<Part>> answers = new LinkedHashMap<>();
        int number = 0;
        for (JsonEntry entry : JsonLists.read(file)) {
            String dialogue = entry.has("id") ? entry.id("id") : Integer.toString(number);
            number++;
            List<JsonEntry> turns = turns(entry);
            requireSame(dialogue, turns);
            List<Part> reply =
                    parts(turns.get(turns.size() - 1), file.toAbsolutePath().resolveSibling(""));
            if (answers.put(dialogue + "/" + turns.size() / 2, reply) != null) {
                throw entry.fault("found a second reply to dialogue '" + dialogue + "', wanted one");
            }
        }
        return Optional.of(answers);
    }

    private static List<JsonEntry> turns(JsonEntry entry) throws DataException {
        JsonNode json = entry.json().path(TURNS);
        if (!json.isArray() || json.isEmpty() || json.size() % 2 != 0) {
            throw entry.fault(TURNS, "a list of turns that ends with the assistant's");
        }
        List<JsonEntry> turns = new ArrayList<>();
        for (JsonNode turn : json) {
            turns.add(new JsonEntry(entry.place() + ": turn " + (turns.size() + 1), turn));
        }
        return turns;
    }

    // a reply that another dialogue led to would be compared with a key that is not its own
    private void requireSame(String dialogue, List<JsonEntry> turns) throws DataException {
        Optional<Conversation> asked = Optional.ofNullable(conversations.get(dialogue));
        if (asked.isEmpty()) {
            return;
        }
        List<Said> wanted = asked.get().turns();
        if (turns.size() > wanted.size()) {
            throw turns.get(wanted.size())
                    .fault("found another turn, wanted the " + wanted.size() + " of dialogue '" + dialogue + "'");
        }
        for (int i = 0; i < turns.size() - 1; i++) {
            if (!spaced(turns.get(i).text("content"))
                    .equals(spaced(wanted.get(i).content()))) {
                throw turns.get(i).fault("content", "what is said there in dialogue '" + dialogue + "'");
            }
        }
    }

    // the script makes one blank of two
    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<Part> parts(JsonEntry turn, Path folder) throws IOException {
        List<String> names = turn.texts("image_list");
        List<String> pieces = List.of(withoutEnd(turn.text("content")).split(Said.MARK, -1));
        if (pieces.size() - 1 > names.size()) {
            throw turn.fault("found " + (pieces.size() - 1) + " times " + Said.MARK + " in 'content' and "
                    + names.size() + " files in 'image_list', wanted as many: pictures are made with --generate_image");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.max(pieces.size(), names.size()); i++) {
            if (i < pieces.size() && !pieces.get(i).isBlank()) {
                parts.add(new Part.Text(pieces.get(i).strip()));
            }
            if (i < names.size()) {
                parts.add(picture(turn, folder, names.get(i)));
            }
        }
        // an empty reply is one: the judge finds nothing to read in it
        return parts.isEmpty() ? List.of(new Part.Text("")) : parts;
    }

    private static String withoutEnd(String content) {
        String said = content.strip();
        return said.endsWith(END) ? said.substring(0, said.length() - END.length()) : said;
    }

    private static Part picture(JsonEntry turn, Path folder, String name) throws IOException {
        Path file = PictureFiles.inside(folder, name)
                .orElseThrow(() -> turn.fault("found the picture '" + name + "', wanted a name inside " + folder));
        if (!Files.isRegularFile(file)) {
            throw turn.fault("found no file " + file + ", wanted the made picture beside the replies");
        }
        return new Part.Picture(PictureFile.read(file));
    }
}
