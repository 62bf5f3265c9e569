package io.vitharness.benchmarks.textbind;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.Role;
import io.vitharness.spi.benchmark.DataException;
import java.util.List;

/**
 * One turn as the file has it.
 *
 * @param content words, with {@link #MARK} where a picture stands
 * @param pictures file names, one for each mark
 * @param captions what the pictures show; empty where the file does not tell
 */
record Said(Role role, String content, List<String> pictures, List<String> captions) {

    static final String MARK = "<image>";

    Said {
        pictures = List.copyOf(pictures);
        captions = List.copyOf(captions);
    }

    static Said of(JsonEntry entry) throws DataException {
        Said said =
                new Said(role(entry), entry.text("content"), list(entry, "image_list"), list(entry, "caption_list"));
        int marks = said.pieces().size() - 1;
        if (marks != said.pictures.size()) {
            throw entry.fault("found " + marks + " times " + MARK + " in 'content' and " + said.pictures.size()
                    + " files in 'image_list', wanted as many");
        }
        if (!said.captions.isEmpty() && said.captions.size() != marks) {
            throw entry.fault("found " + said.captions.size() + " texts in 'caption_list' and " + marks
                    + " pictures, wanted as many or none");
        }
        if (marks == 0 && said.content.isBlank()) {
            throw entry.fault("found a turn without words and pictures, wanted one of them");
        }
        return said;
    }

    /** The words around the marks: one more than there are pictures. */
    List<String> pieces() {
        return List.of(content.split(MARK, -1));
    }

    private static Role role(JsonEntry entry) throws DataException {
        return switch (entry.text("role")) {
            case "user" -> Role.USER;
            case "assistant" -> Role.MODEL;
            default -> throw entry.fault("role", "'user' or 'assistant'");
        };
    }

    private static List<String> list(JsonEntry entry, String key) throws DataException {
        return entry.has(key) ? entry.texts(key) : List.of();
    }
}
