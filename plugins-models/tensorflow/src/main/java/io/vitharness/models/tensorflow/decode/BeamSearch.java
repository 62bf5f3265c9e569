package io.vitharness.models.tensorflow.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the likeliest beginnings at each step, and ranks the finished texts by log-probability over length; ends as
 * {@code generate} of transformers 5.18 does, by whose results it is tested.
 */
public final class BeamSearch {

    private static final double WORST = -1e9;

    private final Manner manner;
    private final Rules rules;

    public BeamSearch(Manner manner) {
        this.manner = manner;
        this.rules = new Rules(manner);
    }

    /** A beginning with one more word: from which row, which word, and its log-probability so far. */
    private record Step(int row, int word, double score) {}

    /** The best texts, best first, as many as there are beams; of a writing with one row. */
    public List<Written> write(Writing writing) throws InterruptedException {
        List<Draft> running = List.of(Draft.after(writing.said().get(0)));
        List<float[]> logits = writing.start();
        List<Written> finished = new ArrayList<>();
        for (int length = 1; ; length++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the model was asked to stop");
            }
            List<Step> best = best(running, logits);
            boolean isLast = length >= manner.maxWords();
            List<Draft> drafts = running;
            List<Step> open =
                    best.stream().filter(step -> !isLast && !isEnd(step)).toList();
            collect(best, drafts, length, finished);
            if (open.isEmpty() || isOver(open.get(0).score(), length, finished)) {
                return List.copyOf(finished);
            }
            List<Step> kept = open.subList(0, Math.min(manner.beams(), open.size()));
            running = kept.stream()
                    .map(step -> drafts.get(step.row()).with(step.word(), step.score()))
                    .toList();
            logits = writing.next(
                    kept.stream().mapToInt(Step::row).toArray(),
                    kept.stream().mapToInt(Step::word).toArray());
        }
    }

    /** Enough of the best steps that as many beams can go on even where every ending word is among them. */
    private List<Step> best(List<Draft> running, List<float[]> logits) {
        int wanted = Math.max(2, 1 + manner.ends().size()) * manner.beams();
        PriorityQueue<Step> best = new PriorityQueue<>(Comparator.comparingDouble(Step::score));
        for (int row = 0; row < running.size(); row++) {
            float[] shares = Logits.logShares(logits.get(row));
            rules.apply(running.get(row), shares);
            for (int word = 0; word < shares.length; word++) {
                best.add(new Step(row, word, running.get(row).score() + shares[word]));
                if (best.size() > wanted) {
                    best.poll();
                }
            }
        }
        List<Step> sorted = new ArrayList<>(best);
        sorted.sort(Comparator.comparingDouble(Step::score).reversed());
        return sorted;
    }

    /** Takes in the steps that end a text, if they are among the first of all. */
    private void collect(List<Step> best, List<Draft> drafts, int length, List<Written> finished) {
        boolean isFull = finished.size() >= manner.beams();
        for (Step step : best.subList(0, Math.min(manner.beams(), best.size()))) {
            if ((isEnd(step) || length >= manner.maxWords()) && !(manner.isEarly() && isFull)) {
                Draft whole = drafts.get(step.row()).with(step.word(), step.score());
                finished.add(new Written(whole.words(), isEnd(step), ranked(step.score(), length)));
            }
        }
        finished.sort(Comparator.comparingDouble(Written::score).reversed());
        while (finished.size() > manner.beams()) {
            finished.remove(finished.size() - 1);
        }
    }

    /** Whether no running text can still become better than the worst finished one. */
    private boolean isOver(double bestRunning, int length, List<Written> finished) {
        if (finished.size() < manner.beams()) {
            return false;
        }
        double worst = finished.stream().mapToDouble(Written::score).min().orElse(WORST);
        return manner.isEarly() || ranked(bestRunning, length) <= worst;
    }

    private double ranked(double score, int length) {
        return score / Math.pow(length, manner.lengthPenalty());
    }

    private boolean isEnd(Step step) {
        return manner.ends().contains(step.word());
    }
}
