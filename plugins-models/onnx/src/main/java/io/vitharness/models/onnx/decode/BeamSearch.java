package io.vitharness.models.onnx.decode;

import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Beam search as {@code _beam_search} of transformers 5.18 does it with {@code early_stopping} true or false: of all continuations
 * the likeliest 2 x beams (more with several end tokens) are looked at; those among the first {@code beams} that end are
 * kept by score, and the search is over when no running beam can better the worst of them.
 */
public final class BeamSearch {

    private static final double NEVER = -1e9;

    /** A beam that still grows. */
    private record Beam(List<Long> tokens, double sum) {}

    /** A beam with one more token. */
    private record Step(int beam, long token, double sum) {}

    private final NextTokens source;
    private final Task task;
    private final int beams;
    private final Beams how;
    private final List<Written> finished = new ArrayList<>();

    public BeamSearch(NextTokens source, Task task, Beams how) {
        this.source = source;
        this.task = task;
        this.beams = how.count();
        this.how = how;
    }

    /** The best answers, at most as many as there are beams, best first; the source must have one row. */
    public List<Written> write() throws ModelException, InterruptedException {
        List<Beam> running = List.of(new Beam(List.of(), 0));
        List<float[]> logits = source.first();
        while (true) {
            Writer.stopIfInterrupted();
            List<Step> best = best(running, logits);
            List<Beam> next = new ArrayList<>();
            List<Step> taken = new ArrayList<>();
            boolean isAnyOpen = false;
            for (int i = 0; i < best.size(); i++) {
                Step step = best.get(i);
                List<Long> grown = new ArrayList<>(running.get(step.beam()).tokens());
                grown.add(step.token());
                boolean hasEnded = task.ends().contains(step.token()) || isStopped(grown);
                if (hasEnded || grown.size() >= task.decoding().maxTokens()) {
                    if (i < beams) {
                        finish(grown, step, hasEnded);
                    }
                } else {
                    isAnyOpen = true;
                    if (next.size() < beams) {
                        next.add(new Beam(grown, step.sum()));
                        taken.add(step);
                    }
                }
            }
            if (!isAnyOpen || !canImprove(next)) {
                return List.copyOf(finished);
            }
            source.select(taken.stream().mapToInt(Step::beam).toArray());
            logits = source.next(taken.stream().mapToLong(Step::token).toArray());
            running = next;
        }
    }

    private List<Step> best(List<Beam> running, List<float[]> logits) {
        List<Step> steps = new ArrayList<>();
        int kept = Math.max(2, 1 + task.ends().size()) * beams;
        for (int beam = 0; beam < running.size(); beam++) {
            float[] scores = scores(logits.get(beam), running.get(beam));
            for (int token : largest(scores, kept)) {
                steps.add(new Step(beam, token, running.get(beam).sum() + scores[token]));
            }
        }
        steps.sort(Comparator.comparingDouble(Step::sum).reversed());
        return steps.subList(0, Math.min(kept, steps.size()));
    }

    /** Logarithms first, rules after: a repetition penalty of beams works on logarithms. */
    private float[] scores(float[] logits, Beam beam) {
        double[] logs = Softmax.logs(logits);
        float[] scores = new float[logs.length];
        for (int i = 0; i < logs.length; i++) {
            scores[i] = (float) logs[i];
        }
        if (!task.rules().isNone()) {
            List<Long> seen = new ArrayList<>(task.seen());
            seen.addAll(beam.tokens());
            task.rules().apply(scores, seen, task.seen().size());
        }
        return scores;
    }

    private static int[] largest(float[] scores, int count) {
        return java.util.stream.IntStream.range(0, scores.length)
                .filter(token -> scores[token] > Float.NEGATIVE_INFINITY)
                .boxed()
                .sorted(Comparator.comparing((Integer token) -> -scores[token]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean isStopped(List<Long> grown) {
        return task.isStopped(grown);
    }

    private void finish(List<Long> grown, Step step, boolean hasEnded) {
        double score = step.sum() / Math.pow(grown.size(), how.lengthPenalty());
        List<Long> tokens = task.ends().contains(step.token()) ? grown.subList(0, grown.size() - 1) : grown;
        finished.add(new Written(tokens, hasEnded, score));
        finished.sort(Comparator.comparingDouble(Written::score).reversed());
        if (finished.size() > beams) {
            finished.remove(beams);
        }
    }

    /** Whether the best running beam, were it to end now, would stand above the worst finished one. */
    private boolean canImprove(List<Beam> running) {
        if (how.endsEarly() && finished.size() == beams) {
            return false;
        }
        double worst = finished.size() < beams ? NEVER : finished.get(beams - 1).score();
        Beam best = running.get(0);
        return best.sum() / Math.pow(best.tokens().size(), how.lengthPenalty()) > worst;
    }
}
