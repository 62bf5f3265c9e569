package io.vitharness.benchmarks.gpt4tools;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question of the file and its key, as they stand there. */
record Item(String id, String instruction, String output) {

    private static final Pattern THOUGHT = Pattern.compile("Thought: Do I need to use a tool\\? ");
    private static final Pattern ACTION = Pattern.compile("(?d)Action: (.*)");
    private static final Pattern PICTURE = Pattern.compile("(?d)Provide an image named (.*?)\\. Description:");
    private static final int LONGEST_NAME = 200;

    static Item of(JsonEntry entry) throws DataException {
        String output = entry.words("output");
        if (!THOUGHT.matcher(output).find()) {
            throw entry.fault("output", "the key: a text with the line 'Thought: Do I need to use a tool? ..'");
        }
        String input = entry.optional("input").orElse("");
        String instruction = entry.words("instruction");
        return new Item(entry.id("id"), input.isBlank() ? instruction : instruction + "\n" + input, output);
    }

    /** The tool that the key calls first, and whether it calls any. */
    Map<String, String> tags() {
        Matcher action = ACTION.matcher(output);
        if (!action.find()) {
            return Map.of("tool", "none", "kind", "no call");
        }
        String tool = action.group(1).strip();
        return Map.of("tool", tool.isEmpty() ? "none" : tool, "kind", action.find() ? "several calls" : "one call");
    }

    /** Turns of one conversation are about the same made-up picture name. */
    String conversation() {
        Matcher picture = PICTURE.matcher(instruction);
        return Optional.of(picture)
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .orElse("item " + id);
    }
}
