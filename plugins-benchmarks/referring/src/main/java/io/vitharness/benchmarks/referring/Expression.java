package io.vitharness.benchmarks.referring;

import java.util.Map;

/**
 * One expression to be resolved.
 *
 * @param isSentence whether it asks by itself, or is a phrase to be asked for
 * @param picture its name among the picture files
 * @param tags facts for slices
 */
record Expression(String id, String text, boolean isSentence, String picture, Map<String, String> tags, AnswerKey key) {

    Expression {
        tags = Map.copyOf(tags);
    }
}
