package io.vitharness.data.instruction;

import io.vitharness.data.files.JsonFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a LLaVA-JSON file one conversation at a time, however long the file. Not safe for several threads.
 *
 * <p>A faulty sample is a {@link DataException} with file, line and sample id; reading may then go on with the next.
 */
public final class InstructionReader implements Closeable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String CUT_OFF = "the file ends before its list does; is it cut off?";

    private final Path file;
    private final Path pictures;
    private final JsonParser parser;
    private int line = 1;

    /** Opens a file whose picture paths start in the given folder. */
    public InstructionReader(Path file, Path pictures) throws IOException {
        this.file = file;
        this.pictures = pictures;
        this.parser = MAPPER.createParser(Files.newInputStream(file));
        try {
            require(JsonToken.START_ARRAY, "a list of samples");
        } catch (DataException e) {
            parser.close();
            throw e;
        }
    }

    /** The next conversation, every picture of it there; empty after the last. */
    public Optional<Conversation> next() throws DataException {
        if (token() == JsonToken.END_ARRAY) {
            requireEnd();
            return Optional.empty();
        }
        line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new DataException(file + ":" + line + ": found " + parser.currentToken() + "; wanted a sample {..}");
        }
        return Optional.of(conversation(sample()));
    }

    /** The line of the last sample. */
    public int line() {
        return line;
    }

    @Override
    public void close() {
        parser.close();
    }

    private Conversation conversation(JsonNode sample) throws DataException {
        String id = InstructionJson.id(sample)
                .orElseThrow(() -> new DataException(file + ":" + line + ": the sample has no 'id'"));
        try {
            Conversation conversation = InstructionJson.conversation(id, sample);
            requirePictures(conversation);
            return conversation;
        } catch (DataException e) {
            throw new DataException(file + ":" + line + ": sample '" + id + "': " + e.getMessage());
        }
    }

    private void requirePictures(Conversation conversation) throws DataException {
        for (String image : conversation.images()) {
            if (!Files.isRegularFile(pictures.resolve(image))) {
                throw new DataException("picture '" + image + "' is not in " + pictures);
            }
        }
    }

    private void require(JsonToken wanted, String words) throws DataException {
        if (token() != wanted) {
            throw new DataException(file + ":1: wanted " + words + " but found " + parser.currentToken());
        }
    }

    private void requireEnd() throws DataException {
        try {
            JsonFiles.requireEnd(file, parser);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private JsonToken token() throws DataException {
        try {
            return Optional.ofNullable(parser.nextToken())
                    .orElseThrow(() -> new DataException(file + ":1: " + CUT_OFF));
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private JsonNode sample() throws DataException {
        try {
            return MAPPER.readTree(parser);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private DataException malformed(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return new DataException(file + ":" + e.getLocation().getLineNr() + ": " + CUT_OFF);
        }
        return new DataException(file + ":" + e.getLocation().getLineNr() + ":"
                + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
    }
}
