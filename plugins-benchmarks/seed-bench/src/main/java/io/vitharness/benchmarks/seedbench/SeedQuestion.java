package io.vitharness.benchmarks.seedbench;

import io.vitharness.spi.benchmark.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of the file.
 *
 * @param line where it stands in the file, counted from 1
 * @param dimension the published name of what is tested, or the file's own
 * @param dataIds the pictures, or the one video, by their published names
 * @param answer the letter of the right choice, where the file tells
 * @param segment the part of the video that is meant: seconds or frame numbers, start and end; empty for the whole
 */
record SeedQuestion(
        int line,
        String id,
        String text,
        List<Choice> choices,
        Optional<String> answer,
        int dimensionNumber,
        String dimension,
        Kind kind,
        Edition edition,
        Optional<String> source,
        List<String> dataIds,
        List<Double> segment) {

    /** What the question is about. */
    enum Kind {
        IMAGE,
        VIDEO
    }

    /** Which publication the question comes from. */
    enum Edition {
        V1,
        V2,
        PLUS
    }

    SeedQuestion {
        choices = List.copyOf(choices);
        dataIds = List.copyOf(dataIds);
        segment = List.copyOf(segment);
    }

    /** The same with the file's own name of its dimension, where there is one. */
    SeedQuestion named(Map<Integer, String> ofFile) {
        String name = ofFile.getOrDefault(dimensionNumber, dimension);
        return new SeedQuestion(
                line, id, text, choices, answer, dimensionNumber, name, kind, edition, source, dataIds, segment);
    }

    /** All that shares pictures with this question. */
    String cluster() {
        return String.join("+", dataIds);
    }
}
