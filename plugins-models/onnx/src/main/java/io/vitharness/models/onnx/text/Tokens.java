package io.vitharness.models.onnx.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.vitharness.models.onnx.engine.Offline;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A folder's tokenizer.json. Nothing is ever cut off or filled up: the library's habit of cutting at 512 tokens is turned
 * off. May be used by several threads; closing twice does no harm.
 */
public final class Tokens implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    private Tokens(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** Reads the folder's tokenizer; one that is missing or broken is told. */
    public static Tokens open(ModelFolder folder) throws ModelException {
        Path file = folder.file("tokenizer.json")
                .orElseThrow(() -> ModelException.gone(folder.path()
                        + " lacks tokenizer.json; a folder with only tokenizer.model or vocab.json must be converted"
                        + " first (AutoTokenizer.save_pretrained of transformers)"));
        Offline.ensure();
        try {
            return new Tokens(HuggingFaceTokenizer.newInstance(
                    file, Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false")));
        } catch (IOException | RuntimeException | UnsatisfiedLinkError fault) {
            // the native library throws bare RuntimeExceptions
            throw ModelException.gone("tokenizer.json cannot be read: " + fault.getMessage())
                    .causedBy(fault);
        }
    }

    /**
     * The tokens of a text; marked tokens such as {@code <image>} that stand in it become single tokens.
     *
     * @param framed whether the tokens that the tokenizer puts around every text are put there
     */
    public long[] encode(String text, boolean framed) throws ModelException {
        Encoding encoding = tokenizer.encode(text, framed, false);
        if (encoding.exceedMaxLength() || encoding.getOverflowing().length > 0) {
            throw ModelException.permanent("the tokenizer cut a text of " + text.length() + " characters off");
        }
        return encoding.getIds();
    }

    /** The text of some tokens without the marked ones. */
    public String decode(long[] ids) {
        return tokenizer.decode(ids, true);
    }

    /** The text of some tokens, the marked ones written out. */
    public String decodeWhole(long[] ids) {
        return tokenizer.decode(ids, false);
    }

    /** The number of a marked token; empty where it is not a single token, or is unknown. */
    public OptionalLong number(String token) throws ModelException {
        long[] ids = encode(token, false);
        return ids.length == 1 && decodeWhole(ids).strip().equals(token)
                ? OptionalLong.of(ids[0])
                : OptionalLong.empty();
    }

    /** The tokens of several texts. */
    public List<long[]> encodeAll(List<String> texts, boolean framed) throws ModelException {
        List<long[]> all = new ArrayList<>();
        for (String text : texts) {
            all.add(encode(text, framed));
        }
        return all;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
