package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Turns texts into the numbers of their words, and tells once of each word that the model never learnt. Safe for many threads. */
final class WordReader {

    private static final int MAX_TOLD_WORDS = 50;

    private final Vocabulary vocabulary;
    private final Consumer<String> lines;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    WordReader(Vocabulary vocabulary, Consumer<String> lines) {
        this.vocabulary = vocabulary;
        this.lines = lines;
    }

    int[] read(String text) {
        vocabulary.unknown(text).stream()
                .filter(word -> told.size() < MAX_TOLD_WORDS && told.add(word))
                .forEach(word -> lines.accept("does not know the word '" + word + "' and reads <unk>"));
        return vocabulary.encode(text);
    }
}
