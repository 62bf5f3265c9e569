package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.arch.Clip;
import io.vitharness.models.tensorflow.arch.ClipText;
import io.vitharness.models.tensorflow.arch.ClipVision;
import io.vitharness.models.tensorflow.part.Engine;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A published CLIP, as {@code CLIPModel} is saved. */
final class ClipNet implements Net {

    /** The numbers from 0 on, which older files hold beside the weights. */
    static final String NEEDLESS = "embeddings.position_ids";

    private static final Names NAMES = new Names(List.of(), List.of(NEEDLESS));

    private final Engine engine;
    private final Clip.Config config;
    private final int end;
    private final Operand<TFloat32> pixels;
    private final Operand<TInt32> words;
    private final Operand<TInt32> ends;
    private final ClipVision.Seen seen;
    private final ClipText.Understood understood;
    private final Operand<TFloat32> ofPictures;
    private final Operand<TFloat32> ofTexts;
    private final Operand<TFloat32> vectorsIn;
    private final Operand<TFloat32> otherVectorsIn;
    private final Operand<TFloat32> logits;

    /** Declares the graph; its weights have no values yet. */
    ClipNet(CheckpointFolder folder, Engine engine) {
        this.engine = engine;
        this.config = Configs.clip(folder.config());
        this.end = folder.config().in("text_config").whole("eos_token_id", 49407);
        Clip clip = new Clip(config, engine.tf(), engine.parameters());
        this.pixels = engine.tf().placeholder(TFloat32.class);
        this.words = engine.tf().placeholder(TInt32.class);
        this.ends = engine.tf().placeholder(TInt32.class);
        this.seen = clip.vision().see(pixels);
        this.understood = clip.text().understand(words, ends);
        this.ofPictures = clip.ofPictures(seen.pooled());
        this.ofTexts = clip.ofTexts(understood.pooled());
        this.vectorsIn = engine.tf().placeholder(TFloat32.class);
        this.otherVectorsIn = engine.tf().placeholder(TFloat32.class);
        this.logits = clip.logits(clip.unit(vectorsIn), clip.unit(otherVectorsIn));
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Names names(CheckpointFolder folder) {
        return NAMES;
    }

    Clip.Config config() {
        return config;
    }

    Operand<TFloat32> pixels() {
        return pixels;
    }

    ClipVision.Seen seen() {
        return seen;
    }

    /** A picture in the common space, not of length 1. */
    float[] picture(float[] picture) {
        int side = config.vision().image();
        try (TFloat32 tensor = Engine.tensor(picture, 1, 3, side, side);
                Result result =
                        engine.runner().feed(pixels, tensor).fetch(ofPictures).run()) {
            return Engine.floats((TFloat32) result.get(0));
        }
    }

    /** A text in the common space, not of length 1. */
    float[] text(int[] ids) {
        try (TInt32 tensor = Engine.tensor(ids, 1, ids.length);
                TInt32 place = Engine.tensor(new int[] {endOf(ids)}, 1);
                Result result = engine.runner()
                        .feed(words, tensor)
                        .feed(ends, place)
                        .fetch(ofTexts)
                        .run()) {
            return Engine.floats((TFloat32) result.get(0));
        }
    }

    /** How well one picture fits each text. */
    float[] logits(float[] picture, float[] texts) {
        int space = config.space();
        try (TFloat32 one = Engine.tensor(picture, 1, space);
                TFloat32 all = Engine.tensor(texts, texts.length / space, space);
                Result result = engine.runner()
                        .feed(vectorsIn, one)
                        .feed(otherVectorsIn, all)
                        .fetch(logits)
                        .run()) {
            return Engine.floats((TFloat32) result.get(0));
        }
    }

    /** Every token and the last one of a text, for comparison with the reference. */
    List<float[]> understood(int[] ids) {
        try (TInt32 tensor = Engine.tensor(ids, 1, ids.length);
                TInt32 place = Engine.tensor(new int[] {endOf(ids)}, 1);
                Result result = engine.runner()
                        .feed(words, tensor)
                        .feed(ends, place)
                        .fetch(understood.tokens())
                        .fetch(understood.pooled())
                        .run()) {
            return List.of(Engine.floats((TFloat32) result.get(0)), Engine.floats((TFloat32) result.get(1)));
        }
    }

    /**
     * Where a text ends: its first end. Files whose configuration still says 2 were made when the greatest number
     * counted as the end.
     */
    private int endOf(int[] ids) {
        int found = 0;
        for (int i = 0; i < ids.length; i++) {
            if (end == 2 && ids[i] > ids[found]) {
                found = i;
            } else if (end != 2 && ids[i] == end) {
                return i;
            }
        }
        return found;
    }
}
