package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.published.Settings;
import io.vitharness.spi.Image;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Pictures stand in the text as {@code <image>}, which becomes as many tokens as the picture has. */
final class LlavaEyes implements Eyes {

    private static final int MOST = 8;

    private final LlavaNet net;
    private final Tokenizer tokenizer;
    private final Pictures pictures;
    private final String word;
    private final int placeholder;
    private final int tokens;

    LlavaEyes(LlavaNet net, CheckpointFolder folder, Tokenizer tokenizer, Rules rules) throws IOException {
        this.net = net;
        this.tokenizer = tokenizer;
        this.pictures = new Pictures(Processors.of(folder.path(), rules.padSquare()));
        this.word = word(folder);
        Settings config = folder.config();
        this.placeholder = config.has("image_token_index")
                ? config.whole("image_token_index")
                : config.whole("image_token_id", 32000);
        boolean isWhole =
                config.text("vision_feature_select_strategy", "default").equals("full");
        this.tokens = net.vision().cells() + (isWhole ? 1 : 0);
    }

    /** What stands for a picture in texts. */
    static String word(CheckpointFolder folder) throws IOException {
        Settings processor = Settings.readIfThere(folder.path().resolve("processor_config.json"));
        return processor.node("image_token").isString() ? processor.text("image_token") : "<image>";
    }

    @Override
    public int pictures() {
        return MOST;
    }

    @Override
    public int[] tokens(String text, boolean isFramed, int count) {
        return tokenizer.encode(text.replace(word, word.repeat(tokens)), isFramed);
    }

    @Override
    public int placeholder() {
        return placeholder;
    }

    @Override
    public List<float[]> see(List<Image> images, String text) throws ModelException {
        List<float[]> seen = new ArrayList<>();
        for (Image image : images) {
            seen.add(net.see(pictures.pixels(image)));
        }
        return seen;
    }
}
