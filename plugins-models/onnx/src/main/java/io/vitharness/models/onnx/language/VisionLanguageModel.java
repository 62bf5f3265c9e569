package io.vitharness.models.onnx.language;

import io.vitharness.models.onnx.decode.BeamSearch;
import io.vitharness.models.onnx.decode.Beams;
import io.vitharness.models.onnx.decode.Rules;
import io.vitharness.models.onnx.decode.Task;
import io.vitharness.models.onnx.decode.Writer;
import io.vitharness.models.onnx.decode.Written;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.BatchModel;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A vision-language model with a decoder alone: answers, in batches or with beams, and ranks. One call at a time. */
final class VisionLanguageModel implements BatchModel, RankingModel {

    /**
     * How answers are written where a suite does not say it.
     *
     * @param ends tokens that end an answer
     * @param context how many positions the model was made for
     * @param coordinates the convention of places in its text
     */
    record Habits(
            Set<Long> ends,
            Rules rules,
            Beams beams,
            int batch,
            long seed,
            int context,
            Optional<String> coordinates) {}

    /** What the model is made of. */
    record Parts(PromptReader reader, Words words, CachedDecoder decoder, Tokens tokens) {}

    private final Parts parts;
    private final Habits habits;
    private final Capabilities capabilities;
    private final ModelCard card;
    private final Runnable closing;

    VisionLanguageModel(Parts parts, Habits habits, Capabilities capabilities, ModelCard card, Runnable closing) {
        this.parts = parts;
        this.habits = habits;
        this.capabilities = capabilities;
        this.card = card;
        this.closing = closing;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public int batchSize() {
        return habits.batch();
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        stopIfInterrupted();
        Prefix prefix = prefix(request.prompt());
        return answers(List.of(request), List.of(prefix)).get(0);
    }

    @Override
    public List<Reply> answerAll(List<Request> requests) throws ModelException, InterruptedException {
        List<Optional<ModelException>> faults = new ArrayList<>();
        List<Request> readable = new ArrayList<>();
        List<Prefix> prefixes = new ArrayList<>();
        for (Request request : requests) {
            stopIfInterrupted();
            try {
                prefixes.add(prefix(request.prompt()));
                readable.add(request);
                faults.add(Optional.empty());
            } catch (ModelException fault) {
                faults.add(Optional.of(fault));
            }
        }
        Iterator<Answer> answers = answers(readable, prefixes).iterator();
        return faults.stream()
                .map(fault -> fault.<Reply>map(Reply.Failed::new).orElseGet(() -> new Reply.Answered(answers.next())))
                .toList();
    }

    @Override
    public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices)
            throws ModelException, InterruptedException {
        stopIfInterrupted();
        PromptReader.Read read = parts.reader().read(prompt);
        long[] asked = parts.reader().ids(read);
        String gap = read.text().isEmpty()
                        || Character.isWhitespace(read.text().charAt(read.text().length() - 1))
                ? ""
                : " ";
        List<long[]> whole = new ArrayList<>();
        int common = asked.length;
        for (String choice : choices) {
            long[] ids = parts.reader().ids(read, gap + choice);
            whole.add(ids);
            common = Math.min(common, common(asked, ids));
        }
        int shared = common;
        for (long[] ids : whole) {
            if (ids.length <= shared) {
                throw ModelException.permanent("a choice has no token of its own behind the prompt");
            }
        }
        Prefix all = parts.reader().prefix(read, asked);
        Prefix prefix = all.first(shared, all.rows().length / all.length());
        List<long[]> tails = whole.stream()
                .map(ids -> Arrays.copyOfRange(ids, shared, ids.length))
                .toList();
        checkRoom(shared, tails.stream().mapToInt(tail -> tail.length).max().orElse(0));
        return scored(prefix, tails);
    }

    @Override
    public void close() {
        closing.run();
    }

    private List<LogLikelihood> scored(Prefix prefix, List<long[]> tails) throws ModelException, InterruptedException {
        List<LogLikelihood> scores = new ArrayList<>();
        for (int from = 0; from < tails.size(); from += habits.batch()) {
            stopIfInterrupted();
            Continuation continuation = continuation(List.of(prefix));
            float[] first = continuation.first().get(0);
            scores.addAll(continuation.score(
                    first, tails.subList(from, Math.min(tails.size(), from + habits.batch()))));
        }
        return scores;
    }

    private List<Answer> answers(List<Request> requests, List<Prefix> prefixes)
            throws ModelException, InterruptedException {
        List<Written> written = written(requests, prefixes);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            answers.add(answer(requests.get(i).decoding(), prefixes.get(i), written.get(i)));
        }
        return answers;
    }

    /** The tokens of each answer. */
    List<Written> written(List<Request> requests, List<Prefix> prefixes) throws ModelException, InterruptedException {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            tasks.add(task(requests.get(i), prefixes.get(i)));
        }
        List<Written> written = new ArrayList<>();
        if (habits.beams().count() > 1) {
            for (int i = 0; i < tasks.size(); i++) {
                written.add(searched(tasks.get(i), prefixes.get(i)).get(0));
            }
        } else if (!tasks.isEmpty()) {
            written.addAll(Writer.write(continuation(prefixes), tasks));
        }
        return written;
    }

    private List<Written> searched(Task task, Prefix prefix) throws ModelException, InterruptedException {
        if (task.decoding().temperature() > 0) {
            throw ModelException.permanent("'beams' is " + habits.beams().count() + ", so 'temperature' must be 0 but is "
                    + task.decoding().temperature());
        }
        return new BeamSearch(continuation(List.of(prefix)), task, habits.beams()).write();
    }

    /** Prompts that are to be gone on with. */
    Continuation continuation(List<Prefix> prefixes) {
        return new Continuation(
                parts.words(), parts.decoder(), parts.reader().places().axes(), prefixes);
    }

    /** A prompt as the decoder reads it. */
    Prefix prefix(Prompt prompt) throws ModelException {
        PromptReader.Read read = parts.reader().read(prompt);
        Prefix prefix = parts.reader().prefix(read, parts.reader().ids(read));
        checkRoom(prefix.length(), 1);
        return prefix;
    }

    private Task task(Request request, Prefix prefix) {
        Decoding decoding = request.decoding();
        int room = Math.min(decoding.maxTokens(), habits.context() - prefix.length());
        Decoding fitted = new Decoding(
                room, decoding.temperature(), decoding.topP(), decoding.topK(), decoding.seed(), decoding.stop());
        return new Task(
                Arrays.stream(prefix.ids()).boxed().toList(),
                habits.ends(),
                habits.rules(),
                fitted,
                decoding.seed().orElse(habits.seed()),
                this::text);
    }

    private Answer answer(Decoding decoding, Prefix prefix, Written written) {
        String text = text(written.tokens());
        int cut = decoding.stop().stream()
                .mapToInt(text::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(text.length());
        Answer answer = new Answer(
                List.of(new Part.Text(text.substring(0, cut))),
                written.isFinished() ? Answer.Stop.END : Answer.Stop.LENGTH,
                Usage.of(prefix.length(), written.tokens().size()),
                List.of(),
                Optional.empty());
        return habits.coordinates().map(answer::in).orElse(answer);
    }

    private String text(List<Long> tokens) {
        return parts.tokens().decode(tokens.stream().mapToLong(Long::longValue).toArray());
    }

    private void checkRoom(int prompt, int answer) throws ModelException {
        if (prompt + answer > habits.context()) {
            throw ModelException.permanent("the prompt takes " + prompt + " tokens and the answer " + answer
                    + " or more, but the model was made for " + habits.context());
        }
    }

    private static int common(long[] one, long[] other) {
        int mismatch = Arrays.mismatch(one, other);
        return mismatch < 0 ? one.length : mismatch;
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the model was asked to stop");
        }
    }
}
