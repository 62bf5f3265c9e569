package io.vitharness.benchmarks.referring;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One element of {@code refs(..).p}: an object and the expressions that refer to it.
 *
 * @param split such as {@code val}, {@code testA} or {@code testAB}
 */
record Reference(long id, long annotation, long picture, String split, List<Sentence> sentences) {

    /** One expression. */
    record Sentence(long id, String text) {}

    Reference {
        sentences = List.copyOf(sentences);
    }

    static Reference of(JsonEntry entry) throws DataException {
        JsonNode list = entry.json().path("sentences");
        if (!list.isArray() || list.isEmpty()) {
            throw entry.fault("sentences", "a list of at least one expression");
        }
        List<Sentence> sentences = new ArrayList<>();
        for (JsonNode one : list) {
            JsonEntry sentence = new JsonEntry(entry.place() + ": sentence " + sentences.size(), one);
            sentences.add(new Sentence(whole(sentence, "sent_id"), sentence.words("sent")));
        }
        return new Reference(
                whole(entry, "ref_id"),
                whole(entry, "ann_id"),
                whole(entry, "image_id"),
                entry.words("split"),
                sentences);
    }

    /** Whether it belongs to a split, by the rules of {@code refer.py}: {@code testAB} is in testA, testB and test. */
    boolean isOf(String wanted) {
        return switch (wanted) {
            case "testA", "testB", "testC" -> split.contains(wanted.substring(wanted.length() - 1));
            case "test" -> split.contains("test");
            default -> split.equals(wanted);
        };
    }

    static long whole(JsonEntry entry, String key) throws DataException {
        JsonNode value = entry.json().path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw entry.fault(key, "a whole number");
        }
        return value.longValue();
    }
}
