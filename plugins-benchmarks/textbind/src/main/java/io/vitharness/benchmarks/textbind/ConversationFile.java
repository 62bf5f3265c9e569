package io.vitharness.benchmarks.textbind;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonLists;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds and reads the list of dialogues. */
final class ConversationFile {

    private ConversationFile() {}

    /** The file itself, or the only {@code .json} of a folder. */
    static Path find(Path data) throws IOException {
        if (Files.isRegularFile(data)) {
            return data;
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(
                    data + ": there is no such file or folder; wanted a list of dialogues such as" + " test.json");
        }
        List<Path> files = files(data);
        if (files.size() != 1) {
            throw new DataException(data + ": found " + files.size() + " files *.json "
                    + files.stream().map(Path::getFileName).toList() + ", wanted one; name the file itself");
        }
        return files.get(0);
    }

    /** All dialogues by id, in the order of the file. */
    static Map<String, Conversation> read(Path file) throws IOException {
        Map<String, Conversation> conversations = new LinkedHashMap<>();
        int number = 0;
        for (JsonEntry entry : JsonLists.read(file)) {
            Conversation conversation = Conversation.of(number++, entry);
            if (conversations.put(conversation.id(), conversation) != null) {
                throw entry.fault("found the id '" + conversation.id() + "' a second time, wanted it once");
            }
        }
        if (conversations.isEmpty()) {
            throw new DataException(file + ": found no dialogue, wanted at least one");
        }
        return conversations;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().equals(SyntheticSets.MARKER))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
