package io.vitharness.benchmarks.seedbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The official choice of eight frames ({@code AILab-CVC/SEED-Bench}, {@code get_index} and its callers in {@code eval.py}). */
final class FrameSampling {

    private static final int SEGMENTS = 8;
    private static final int EGO_DIMENSION = 11;
    private static final int PROCEDURE_DIMENSION = 12;

    private FrameSampling() {}

    /** Which of a film's frames are shown, counted from 0; dimensions and segments as in version 1. */
    static List<Integer> indices(SeedQuestion question, int frames, double framesPerSecond) {
        if (question.dimensionNumber() == EGO_DIMENSION && !question.segment().isEmpty()) {
            int start = (int) clamp(question.segment().get(0) * framesPerSecond, frames - 1);
            int end = (int) clamp(question.segment().get(1) * framesPerSecond, frames - 1);
            return shifted(index(end - start), start, frames);
        }
        if (question.dimensionNumber() == PROCEDURE_DIMENSION
                && !question.segment().isEmpty()) {
            int start = question.segment().get(0).intValue();
            int end = Math.min(question.segment().get(1).intValue(), frames);
            return shifted(index(end - start), start, frames);
        }
        return shifted(index(frames - 1), 0, frames); // decord leaves out the last frame
    }

    /** Eight places spread over {@code frames} frames; every frame where there are fewer than eight. */
    static List<Integer> index(int frames) {
        if (frames < SEGMENTS) {
            return IntStream.range(0, Math.max(0, frames)).boxed().toList();
        }
        double segment = (frames - 1) / (double) SEGMENTS;
        int start = (int) (segment / 2);
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            indices.add(start + (int) Math.rint(segment * i)); // numpy rounds half to even, as rint does
        }
        return indices;
    }

    private static double clamp(double frame, int last) {
        return Math.min(Math.max(frame, 0), last);
    }

    // a segment shorter than a frame still shows the frame that it starts in
    private static List<Integer> shifted(List<Integer> indices, int by, int frames) {
        int start = Math.min(by, Math.max(0, frames - 1));
        return indices.isEmpty()
                ? List.of(start)
                : indices.stream()
                        .map(index -> Math.min(index + by, frames - 1))
                        .toList();
    }
}
