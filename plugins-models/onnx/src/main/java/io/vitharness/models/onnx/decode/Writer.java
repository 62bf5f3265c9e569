package io.vitharness.models.onnx.decode;

import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes answers token by token, many side by side; rows that are finished are dropped. */
public final class Writer {

    /** A row that is being written. */
    private static final class Draft {

        private final Task task;
        private final Sampler sampler;
        private final List<Long> seen;
        private final List<Long> tokens = new ArrayList<>();
        private boolean isFinished;

        private Draft(Task task) {
            this.task = task;
            this.sampler = new Sampler(task.decoding(), task.seed());
            this.seen = new ArrayList<>(task.seen());
        }

        private void extend(float[] logits) {
            if (!task.rules().isNone()) {
                task.rules().apply(logits, seen, task.seen().size());
            }
            long token = sampler.take(logits);
            if (task.ends().contains(token)) {
                isFinished = true;
                return;
            }
            tokens.add(token);
            seen.add(token);
            isFinished = task.isStopped(tokens);
        }

        private boolean isOpen() {
            return !isFinished && tokens.size() < task.decoding().maxTokens();
        }

        private long last() {
            return tokens.get(tokens.size() - 1);
        }
    }

    private Writer() {}

    /** One answer for each task, which are the rows of the source in their order; stops when interrupted. */
    public static List<Written> write(NextTokens source, List<Task> tasks) throws ModelException, InterruptedException {
        List<Draft> drafts = tasks.stream().map(Draft::new).toList();
        List<Draft> open = drafts;
        List<float[]> logits = source.first();
        while (true) {
            stopIfInterrupted();
            for (int i = 0; i < open.size(); i++) {
                open.get(i).extend(logits.get(i));
            }
            List<Draft> before = open;
            int[] left = IntStream.range(0, before.size())
                    .filter(i -> before.get(i).isOpen())
                    .toArray();
            if (left.length == 0) {
                return drafts.stream()
                        .map(draft -> new Written(draft.tokens, draft.isFinished, 0))
                        .toList();
            }
            if (left.length < before.size()) {
                source.select(left);
                open = before.stream().filter(Draft::isOpen).toList();
            }
            logits = source.next(open.stream().mapToLong(Draft::last).toArray());
        }
    }

    static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the model was asked to stop");
        }
    }
}
