package io.vitharness.pipeline.answer;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.store.AnswerCodec;
import io.vitharness.pipeline.store.Journal;
import io.vitharness.pipeline.store.Key;
import io.vitharness.pipeline.store.ResponseCache;
import io.vitharness.report.Failure;
import io.vitharness.report.Json;
import io.vitharness.report.Prediction;
import io.vitharness.report.RecordedAnswer;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.model.BatchModel;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks one model the pending samples of one cell and stores each fate as it is known. */
final class CellRun {

    /** Where answers go and come from. */
    record Ports(
            Journal journal,
            AnswerCodec codec,
            Optional<ResponseCache> cache,
            Pacing pacing,
            RunListener events,
            long seed) {}

    /** A pending sample, ready to be asked. */
    private record Pending(Key key, Ask ask, String prompt, String cacheKey) {}

    private final PlannedCell cell;
    private final Model model;
    private final Ports ports;
    private final ModelBoundary boundary;
    private final Blindfold blindfold = new Blindfold();
    private volatile Optional<ModelException> gone = Optional.empty(); // set by any lane, ends them all
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final int total;

    CellRun(PlannedCell cell, Model model, Ports ports) {
        this.cell = cell;
        this.model = model;
        this.ports = ports;
        this.boundary = new ModelBoundary(PluginBoundary.of(cell.model().plugin()), ports.events());
        this.total = cell.record().requests();
    }

    /** Returns how many samples failed. */
    int ask(List<Key> pending, int concurrency) throws IOException, InterruptedException {
        done.set(total - pending.size());
        int lanes = Math.max(1, Math.min(concurrency, model.capabilities().parallelCalls()));
        Asker asker = new Asker(cell.model().name(), model, boundary, new Gate(lanes), ports.pacing());
        int size = isBatched() ? ((BatchModel) model).batchSize() : 1;
        long deadline = deadline();
        Lanes.run(Lanes.cut(pending, size), lanes, keys -> {
            if (ports.pacing().now() <= deadline) {
                ask(keys, asker);
            }
        });
        return failed.get();
    }

    private boolean isBatched() {
        return model instanceof BatchModel && cell.benchmark().protocol().asking() == Protocol.Asking.GENERATE;
    }

    private long deadline() {
        Optional<Duration> time = cell.benchmark().limits().time();
        return time.map(limit -> ports.pacing().now() + limit.toNanos()).orElse(Long.MAX_VALUE);
    }

    private void ask(List<Key> keys, Asker asker) throws IOException, InterruptedException {
        Optional<ModelException> end = gone;
        if (end.isPresent()) {
            for (Key key : keys) {
                store(key, "", Asked.none().failed(end.get()));
            }
            return;
        }
        List<Pending> open = new ArrayList<>();
        for (Key key : keys) {
            Optional<Pending> pending = prepare(key);
            if (pending.isPresent() && !answeredFromCache(pending.get())) {
                open.add(pending.get());
            }
        }
        List<Asked> before = open.size() > 1 ? asBatch(open) : new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Asked first = before.isEmpty() ? Asked.none() : before.get(i);
            finish(
                    open.get(i),
                    first.answer().isPresent() ? first : asker.again(open.get(i).ask(), first));
        }
    }

    // a sample that cannot be read is nobody's wrong answer: it is stored as not asked
    private Optional<Pending> prepare(Key key) throws IOException {
        try {
            return Optional.of(pending(key));
        } catch (IOException | RuntimeException e) {
            append(new Prediction(
                    key.sample(),
                    key.epoch(),
                    "",
                    Optional.empty(),
                    Optional.of(new Failure(Failure.LIMIT, "the sample could not be read: " + e.getMessage())),
                    0,
                    0,
                    0,
                    false));
            return Optional.empty();
        }
    }

    private Pending pending(Key key) throws IOException {
        Question question = cell.benchmark().benchmark().sample(key.sample()).question();
        PictureCheck.require(question.prompt());
        Prompt shown = cell.model().blind() ? blindfold.over(question.prompt()) : question.prompt();
        Ask ask = Ask.of(cell.benchmark().protocol().asking(), question, shown, decoding(key.epoch()));
        String prompt = AskDigest.prompt(ask);
        return new Pending(key, ask, prompt, AskDigest.key(model.card().identity(), ask, prompt, key.epoch()));
    }

    // each epoch of a sampled answer has a seed of its own
    private Decoding decoding(int epoch) {
        Decoding decoding = cell.benchmark().protocol().decoding();
        return decoding.temperature() > 0 ? decoding.withSeed(decoding.seed().orElse(ports.seed()) + epoch) : decoding;
    }

    private boolean answeredFromCache(Pending pending) throws IOException {
        Optional<RecordedAnswer> known =
                ports.cache().isPresent() ? ports.cache().get().get(pending.cacheKey()) : Optional.empty();
        if (known.isPresent()) {
            append(new Prediction(
                    pending.key().sample(),
                    pending.key().epoch(),
                    pending.prompt(),
                    known,
                    Optional.empty(),
                    0,
                    0,
                    0,
                    true));
        }
        return known.isPresent();
    }

    // replies that failed, or a batch that failed as a whole, are asked again one by one
    private List<Asked> asBatch(List<Pending> open) throws InterruptedException {
        List<Request> requests = open.stream()
                .map(pending -> ((Ask.Generate) pending.ask()).request())
                .toList();
        long started = ports.pacing().now();
        try {
            List<Reply> replies = boundary.call("answerAll", () -> ((BatchModel) model).answerAll(requests));
            if (replies.size() != requests.size()) {
                throw ModelException.permanent(
                        "the model gave " + replies.size() + " replies to " + requests.size() + " requests");
            }
            long each = (ports.pacing().now() - started) / requests.size();
            return replies.stream().map(reply -> asked(reply, each)).toList();
        } catch (ModelException fault) {
            return open.stream().map(pending -> Asked.none().failed(fault)).toList();
        }
    }

    private static Asked asked(Reply reply, long nanos) {
        return reply instanceof Reply.Answered answered
                ? Asked.none().answered(answered.answer(), nanos)
                : Asked.none().failed(((Reply.Failed) reply).reason());
    }

    private void finish(Pending pending, Asked asked) throws IOException {
        asked.fault()
                .filter(fault -> fault.kind() == ModelException.Kind.GONE)
                .ifPresent(fault -> gone = Optional.of(fault));
        store(pending.key(), pending.prompt(), asked);
        if (ports.cache().isPresent() && asked.answer().isPresent()) {
            ports.cache()
                    .get()
                    .put(pending.cacheKey(), ports.codec().record(asked.answer().get()));
        }
    }

    private void store(Key key, String prompt, Asked asked) throws IOException {
        Optional<RecordedAnswer> answer = asked.answer().isPresent()
                ? Optional.of(ports.codec().record(asked.answer().get()))
                : Optional.empty();
        append(new Prediction(
                key.sample(),
                key.epoch(),
                prompt,
                answer,
                asked.fault().map(CellRun::failure),
                millis(asked.waitedNanos()),
                millis(asked.workedNanos()),
                asked.tries(),
                false));
    }

    private static Failure failure(ModelException fault) {
        String kind = fault.kind() == ModelException.Kind.REFUSED ? Failure.REFUSED : Failure.MODEL_ERROR;
        return new Failure(kind, String.valueOf(fault.getMessage()));
    }

    private void append(Prediction prediction) throws IOException {
        ports.journal().append(Json.line(prediction));
        if (prediction.failure().isPresent()) {
            failed.incrementAndGet();
        }
        ports.events()
                .on(new Event.Answered(
                        cell.id(),
                        done.incrementAndGet(),
                        total,
                        prediction.failure().isPresent()));
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }
}
