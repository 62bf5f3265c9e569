package io.vitharness.models.onnx.language;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.decode.BeamSearch;
import io.vitharness.models.onnx.decode.Task;
import io.vitharness.models.onnx.decode.Writer;
import io.vitharness.models.onnx.decode.Written;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
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
import java.util.Set;

/**
 * Florence-2: the rows of one picture stand in front of those of a sentence, an encoder reads both, a decoder writes text
 * in which places are {@code <loc_0>} to {@code <loc_999>}. One call at a time.
 */
final class FlorenceModel implements Model {

    /** What the model is made of. */
    record Parts(
            Tokens tokens,
            Processor processor,
            VisionEncoder vision,
            Words words,
            Session encoder,
            CachedDecoder decoder,
            FlorenceTasks tasks) {}

    private static final List<String> FRAME = List.of("<s>", "</s>", "<pad>");

    private final Parts parts;
    private final VisionLanguageModel.Habits habits;
    private final long start;
    private final ModelCard card;
    private final Runnable closing;
    private final PictureDecoder decoder = new PictureDecoder();

    FlorenceModel(Parts parts, VisionLanguageModel.Habits habits, long start, ModelCard card, Runnable closing) {
        this.parts = parts;
        this.habits = habits;
        this.start = start;
        this.card = card;
        this.closing = closing;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(1, Set.of(Medium.TEXT, Medium.PICTURE), false, 1)
                .giving(Set.of(Medium.TEXT, Medium.REGION));
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        FlorenceTasks.Asked asked = parts.tasks().ask(request.prompt().text());
        long[] ids = parts.tokens().encode(asked.sentence(), true);
        Tensor rows = rows(ids, request.prompt());
        Tensor hidden = encoded(rows);
        Written written = write(request, hidden);
        String text = text(written.tokens());
        int cut = request.decoding().stop().stream()
                .mapToInt(text::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(text.length());
        Answer answer = new Answer(
                List.of(new Part.Text(text.substring(0, cut))),
                written.isFinished() ? Answer.Stop.END : Answer.Stop.LENGTH,
                Usage.of(rows.length(1), written.tokens().size()),
                List.of(),
                Optional.empty());
        return habits.coordinates().or(asked::coordinates).map(answer::in).orElse(answer);
    }

    @Override
    public void close() {
        closing.run();
    }

    /** The rows of the picture, if there is one, then those of the words. */
    private Tensor rows(long[] ids, Prompt prompt) throws ModelException {
        List<Image> images = prompt.pictures();
        if (images.size() > 1) {
            throw ModelException.permanent("the prompt has " + images.size() + " pictures; Florence-2 takes one");
        }
        float[] words = parts.words().of(ids, 1).floats();
        int width = words.length / ids.length;
        if (images.isEmpty()) {
            return Tensor.floats(words, 1, ids.length, width);
        }
        VisionRows seen = see(images.get(0));
        if (seen.width() != width) {
            throw ModelException.permanent(
                    "the vision encoder's rows are " + seen.width() + " wide, but those of words " + width);
        }
        float[] all = Arrays.copyOf(seen.values(), seen.values().length + words.length);
        System.arraycopy(words, 0, all, seen.values().length, words.length);
        return Tensor.floats(all, 1, seen.all() + ids.length, width);
    }

    private VisionRows see(Image image) throws ModelException {
        try {
            return parts.vision()
                    .encode(
                            parts.processor()
                                    .process(
                                            decoder.decodeUpright(image.bytes()).toRgb())
                                    .pixels(),
                            Map.of());
        } catch (PictureException | IllegalArgumentException fault) {
            throw ModelException.permanent("a picture of the prompt cannot be read: " + fault.getMessage())
                    .causedBy(fault);
        }
    }

    private Tensor encoded(Tensor rows) throws ModelException {
        long[] mask = new long[rows.length(1)];
        Arrays.fill(mask, 1);
        return parts.encoder()
                .run(Map.of("inputs_embeds", rows, "attention_mask", Tensor.longs(mask, 1, mask.length)))
                .get("last_hidden_state");
    }

    private Written write(Request request, Tensor hidden) throws ModelException, InterruptedException {
        Task task = new Task(
                List.of(start),
                habits.ends(),
                habits.rules(),
                request.decoding(),
                request.decoding().seed().orElse(habits.seed()),
                this::text);
        EncodedContinuation continuation = new EncodedContinuation(parts.words(), parts.decoder(), start, hidden);
        return habits.beams().count() == 1
                ? Writer.write(continuation, List.of(task)).get(0)
                : new BeamSearch(continuation, task, habits.beams()).write().get(0);
    }

    /** Places may be marked tokens, so only what frames a text is taken out. */
    private String text(List<Long> tokens) {
        String text = parts.tokens()
                .decodeWhole(tokens.stream().mapToLong(Long::longValue).toArray());
        for (String frame : FRAME) {
            text = text.replace(frame, "");
        }
        return text;
    }
}
