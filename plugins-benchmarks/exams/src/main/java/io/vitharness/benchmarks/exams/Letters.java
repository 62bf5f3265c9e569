package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.Choice;
import java.util.List;
import java.util.stream.IntStream;

/** Choices behind the letters from A on. */
final class Letters {

    private static final int MOST = 26;

    private Letters() {}

    /** At most 26; more are for the caller to refuse. */
    static List<Choice> of(List<String> texts) {
        return IntStream.range(0, Math.min(MOST, texts.size()))
                .mapToObj(i -> new Choice(letter(i), texts.get(i)))
                .toList();
    }

    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
