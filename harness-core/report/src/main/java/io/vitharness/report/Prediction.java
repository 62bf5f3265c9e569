package io.vitharness.report;

import java.util.Optional;

/**
 * The stored fate of one sample: a line of {@code predictions/<cell>.ndjson}. Exactly one of answer and failure is there.
 *
 * @param epoch which repeat of the sample, counted from 0
 * @param prompt SHA-256 of the prompt as it was sent
 * @param waitedMillis time spent in queues and back-off
 * @param workedMillis time the model took over the answer that counts
 * @param tries how often the model was asked
 * @param cached whether the answer came from the response cache
 */
public record Prediction(
        String sample,
        int epoch,
        String prompt,
        Optional<RecordedAnswer> answer,
        Optional<Failure> failure,
        double waitedMillis,
        double workedMillis,
        int tries,
        boolean cached) {}
