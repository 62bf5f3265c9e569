package io.vitharness.pipeline.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads strict YAML into a tree that knows its places. Refuses what a suite never needs and an attacker would like:
 * more than 1 MB, nesting beyond 50, tags, more than a few aliases, repeated keys, text that is not UTF-8.
 */
public final class YamlReader {

    static final int MAX_BYTES = 1_000_000;

    private static final YamlNode.Place START = new YamlNode.Place(1, 1);

    private YamlReader() {}

    /** Empty when nothing can be read at all; problems tell why, and name lesser mistakes too. */
    public static Optional<YamlNode> read(Path file, Problems problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(START, Files.isDirectory(file) ? "this is a folder, not a file" : "there is no such file");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return decode(in.readNBytes(MAX_BYTES + 1), problems);
        } catch (IOException e) {
            problems.add(START, "the file cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The same for text that is already in memory. */
    public static Optional<YamlNode> parse(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(MAX_BYTES)
                .build();
        try {
            return new YamlTree(new Parse(settings).parseString(text).iterator(), problems).document();
        } catch (Unreadable e) {
            problems.add(e.place(), String.valueOf(e.getMessage()));
        } catch (ReaderException e) {
            problems.add(
                    place(
                            text,
                            text.offsetByCodePoints(
                                    0, Math.min(e.getPosition(), text.codePointCount(0, text.length())))),
                    String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()));
        } catch (MarkedYamlEngineException e) {
            problems.add(e.getProblemMark().map(YamlReader::place).orElse(START), "not valid YAML: " + words(e));
        } catch (YamlEngineException e) {
            problems.add(START, "not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    static YamlNode.Place place(Mark mark) {
        return new YamlNode.Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Optional<YamlNode> decode(byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(START, "the file is larger than 1 MB; a suite is a few kB");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            problems.add(place(read, read.length()), "this is not UTF-8; save the file in UTF-8");
            return Optional.empty();
        }
        return parse(read.startsWith("\uFEFF") ? read.substring(1) : read, problems);
    }

    private static YamlNode.Place place(String text, int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new YamlNode.Place(line, index - before.lastIndexOf('\n'));
    }

    private static String words(MarkedYamlEngineException e) {
        String context = e.getContext();
        String words = context == null ? e.getProblem() : e.getProblem() + " " + context;
        return words.replace("\n", " ").replace("\t", " ");
    }
}
