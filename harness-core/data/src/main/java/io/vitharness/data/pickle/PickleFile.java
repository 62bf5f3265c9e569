package io.vitharness.data.pickle;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads files that Python pickled (protocols 0 to 5, of Python 2 and 3), as far as they hold texts, numbers, truth
 * values, lists, tuples and dictionaries. A pickle is a program: one that names a class or calls anything is refused
 * before that instruction, with its byte, and nothing of it is ever run.
 */
public final class PickleFile {

    private static final long LARGEST = 256L << 20;

    private PickleFile() {}

    /**
     * The dictionaries of a file that is one list of them.
     *
     * @throws DataException for an absent, empty, cut off or hostile file, or one that holds something else
     */
    public static List<JsonEntry> list(Path file) throws IOException {
        JsonNode value = value(file);
        if (!value.isArray()) {
            throw new DataException(file + ": found no list, wanted a pickled list of dictionaries");
        }
        List<JsonEntry> entries = new ArrayList<>();
        for (JsonNode one : value) {
            String place = file + ": element " + entries.size();
            if (!one.isObject()) {
                throw new DataException(place + ": found no dictionary, wanted a list of dictionaries");
            }
            entries.add(new JsonEntry(place, one));
        }
        return entries;
    }

    private static JsonNode value(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": there is no such file");
        }
        long size = Files.size(file);
        if (size == 0 || size > LARGEST) {
            throw new DataException(file + ": found " + size + " bytes, wanted a pickle of 1 to " + LARGEST + " bytes");
        }
        JsonNode value = new Unpickler(new PickleInput(file, Files.readAllBytes(file))).value();
        Optional<String> fault = Expansion.fault(value);
        if (fault.isPresent()) {
            throw new DataException(file + ": " + fault.get());
        }
        return value;
    }
}
