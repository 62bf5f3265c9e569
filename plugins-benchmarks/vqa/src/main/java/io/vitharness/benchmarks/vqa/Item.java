package io.vitharness.benchmarks.vqa;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One question as the files hold it.
 *
 * @param place where it stands, such as {@code val.json:12}
 * @param answers of all people; absent where the files hold none
 * @param picture the picture's name or number in the files; untrusted
 * @param tokens the words that an OCR system found in the picture; absent where no file tells
 */
record Item(
        String place,
        String id,
        String question,
        Optional<List<String>> answers,
        Optional<String> picture,
        Optional<List<String>> tokens,
        Map<String, String> tags) {

    Item {
        answers = answers.map(List::copyOf);
        tokens = tokens.map(List::copyOf);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** The same with the answers and tags of its annotation. */
    Item annotated(Item annotation) {
        Map<String, String> all = new TreeMap<>(tags);
        all.putAll(annotation.tags());
        return new Item(place, id, question, annotation.answers(), picture, tokens, all);
    }

    /** The same with the words of its picture. */
    Item reading(List<String> words) {
        return new Item(place, id, question, answers, picture, Optional.of(words), tags);
    }

    /** All that decides what is asked and what counts, for the hash over the data. */
    String digestible() {
        return String.join("\u001f", id, question, String.valueOf(answers), String.valueOf(tokens), tags.toString());
    }
}
