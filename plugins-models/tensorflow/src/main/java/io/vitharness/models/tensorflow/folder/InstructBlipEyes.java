package io.vitharness.models.tensorflow.folder;

import io.vitharness.spi.Image;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A picture's queries stand before the text, and have read the text themselves. */
final class InstructBlipEyes implements Eyes, AutoCloseable {

    private final InstructBlipNet net;
    private final Tokenizer tokenizer;
    private final Tokenizer instructions;
    private final Pictures pictures;
    private final int placeholder;

    InstructBlipEyes(InstructBlipNet net, CheckpointFolder folder, Tokenizer tokenizer) throws IOException {
        this.net = net;
        this.tokenizer = tokenizer;
        this.pictures = new Pictures(Processors.of(folder.path(), false));
        this.placeholder = folder.config().whole("image_token_index");
        // last, since nobody closes it where the others fail
        this.instructions = new Tokenizer(folder.path().resolve("qformer_tokenizer"));
    }

    @Override
    public int pictures() {
        return 1;
    }

    @Override
    public int[] tokens(String text, boolean isFramed, int count) {
        int queries = count * net.qFormer().queries();
        return IntStream.concat(
                        IntStream.generate(() -> placeholder).limit(queries),
                        IntStream.of(tokenizer.encode(text, isFramed)))
                .toArray();
    }

    @Override
    public int placeholder() {
        return placeholder;
    }

    @Override
    public List<float[]> see(List<Image> images, String text) throws ModelException {
        int[] instruction = instructions.encode(text, true);
        if (instruction.length > net.qFormer().context()) {
            throw ModelException.permanent("the prompt has " + instruction.length + " tokens for the Q-Former, which"
                    + " reads at most " + net.qFormer().context());
        }
        List<float[]> seen = new ArrayList<>();
        for (Image image : images) {
            seen.add(net.vectors(pictures.pixels(image), instruction));
        }
        return seen;
    }

    @Override
    public void close() {
        instructions.close();
    }
}
