package io.vitharness.data.instruction;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import tools.jackson.databind.json.JsonMapper;

/** Writes LLaVA-JSON files, one sample a line. */
public final class InstructionWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private InstructionWriter() {}

    /** Writes the conversations in their order; the file appears when it is whole. */
    public static void write(Iterator<Conversation> conversations, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".partial");
        try (BufferedWriter out = Files.newBufferedWriter(draft)) {
            out.write("[");
            String separator = "\n";
            while (conversations.hasNext()) {
                out.write(separator + MAPPER.writeValueAsString(InstructionJson.toJson(conversations.next())));
                separator = ",\n";
            }
            out.write("\n]\n");
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
