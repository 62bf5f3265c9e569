package io.vitharness.models.onnx.language;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.models.onnx.decode.Rules;
import io.vitharness.models.onnx.decode.Task;
import io.vitharness.models.onnx.decode.Writer;
import io.vitharness.models.onnx.decode.Written;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.text.PromptForm;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.models.onnx.text.Wording;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Janus drawing: the prompt's text becomes a fixed number of picture tokens, and those a picture. Temperature, top-k,
 * top-p and seed are the request's, its length is the folder's. One call at a time.
 */
final class JanusPainter implements Model {

    /**
     * What it is made of.
     *
     * @param embedder {@code gen_img_embeds}
     * @param renderer {@code image_decode}
     */
    record Parts(
            PromptForm form, Tokens tokens, Words words, CachedDecoder decoder, Session embedder, Session renderer) {}

    /**
     * How it draws.
     *
     * @param count how many tokens a picture has
     * @param guidance how many times what the prompt adds counts; 1 for once
     * @param filling the token that stands in for a prompt where there is none
     */
    record Habits(int count, double guidance, long filling, long seed) {}

    private final Parts parts;
    private final Habits habits;
    private final ModelCard card;
    private final Runnable closing;

    JanusPainter(Parts parts, Habits habits, ModelCard card, Runnable closing) {
        this.parts = parts;
        this.habits = habits;
        this.card = card;
        this.closing = closing;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(0, Set.of(Medium.TEXT), false, 1).giving(Set.of(Medium.PICTURE));
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        Wording wording = parts.form().write(request.prompt(), Optional.empty());
        long[] ids = parts.tokens().encode(wording.text(), !wording.isWhole());
        GuidedTokens source =
                new GuidedTokens(parts.decoder(), parts.embedder(), prompt(ids), habits.guidance());
        Written written = Writer.write(source, List.of(task(request.decoding()))).get(0);
        long[] drawn = written.tokens().stream().mapToLong(Long::longValue).toArray();
        Tensor pixels = parts.renderer()
                .run(Map.of("generated_tokens", Tensor.longs(drawn, 1, drawn.length)))
                .get("decoded_image");
        return new Answer(
                List.of(new Part.Picture(Image.of(new PictureEncoder().png(picture(pixels))))),
                Answer.Stop.END,
                new Usage(OptionalLong.of(ids.length), OptionalLong.empty()),
                List.of(),
                Optional.empty());
    }

    @Override
    public void close() {
        closing.run();
    }

    private Tensor prompt(long[] ids) throws ModelException {
        if (habits.guidance() <= 1) {
            return parts.words().of(ids, 1);
        }
        long[] both = Arrays.copyOf(ids, 2 * ids.length);
        Arrays.fill(both, ids.length, both.length, habits.filling());
        return parts.words().of(both, 2);
    }

    private Task task(Decoding asked) {
        Decoding decoding = new Decoding(
                habits.count(), asked.temperature(), asked.topP(), asked.topK(), asked.seed(), List.of());
        return new Task(
                List.of(), Set.of(), Rules.NONE, decoding, asked.seed().orElse(habits.seed()), tokens -> "");
    }

    /** {@code [1, 3, height, width]} in -1..1 as bytes, cut as the reference cuts: {@code clip((x + 1) / 2 * 255)}. */
    private static Picture picture(Tensor pixels) {
        int plane = pixels.length(-1) * pixels.length(-2);
        float[] values = pixels.floats();
        byte[] bytes = new byte[3 * plane];
        for (int i = 0; i < bytes.length; i++) {
            float value = (values[i % 3 * plane + i / 3] + 1) / 2 * 255;
            bytes[i] = (byte) (int) Math.min(255, Math.max(0, value));
        }
        return Picture.of(new Size(pixels.length(-1), pixels.length(-2)), 3, bytes);
    }
}
