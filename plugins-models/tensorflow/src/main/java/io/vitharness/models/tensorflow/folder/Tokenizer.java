package io.vitharness.models.tensorflow.folder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The {@code tokenizer.json} of a folder. Never cuts a text: what is too long is the caller's to refuse. */
final class Tokenizer implements AutoCloseable {

    private final Path file;
    private final HuggingFaceTokenizer tokenizer;

    Tokenizer(Path folder) throws IOException {
        this.file = folder.resolve("tokenizer.json");
        if (!Files.isRegularFile(file)) {
            throw new IOException("no " + file + "; a tokenizer.model alone is not read, save the fast tokenizer");
        }
        this.tokenizer = tokenizer(file);
    }

    private static HuggingFaceTokenizer tokenizer(Path file) throws IOException {
        try {
            // DJL cuts at 512 tokens unless told otherwise, and asks the network for nothing when offline
            return HuggingFaceTokenizer.newInstance(
                    file, Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false"));
        } catch (RuntimeException noTokenizer) {
            // what its native part throws
            throw new IOException(file + " is no usable tokenizer: " + noTokenizer.getMessage(), noTokenizer);
        }
    }

    /** The numbers of a text's tokens. */
    int[] encode(String text, boolean isFramed) {
        Encoding encoding = tokenizer.encode(text, isFramed, false);
        if (encoding.exceedMaxLength()) {
            throw new IllegalStateException(file + " cut a text of " + text.length() + " letters");
        }
        return LongStream.of(encoding.getIds()).mapToInt(Math::toIntExact).toArray();
    }

    /** The text of some tokens, special ones left out. */
    String decode(List<Integer> tokens) {
        return tokenizer.decode(tokens.stream().mapToLong(Integer::longValue).toArray(), true);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
