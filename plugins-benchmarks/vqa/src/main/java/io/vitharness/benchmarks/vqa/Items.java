package io.vitharness.benchmarks.vqa;

import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of a set, gathered one by one: every id once, annotations joined by id, words by picture. */
final class Items {

    private final String source;
    private final Map<String, Item> questions = new LinkedHashMap<>();
    private final Map<String, Item> annotations = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();

    /** @param source the file that holds the questions */
    Items(String source) {
        this.source = source;
    }

    void addQuestion(Item item) throws DataException {
        requireNew(questions.putIfAbsent(item.id(), item), item, "question");
    }

    void addAnnotation(Item item) throws DataException {
        requireNew(annotations.putIfAbsent(item.id(), item), item, "the annotation of question");
    }

    void addWords(Item item) {
        words.put(item.id(), item.tokens().orElse(List.of()));
    }

    /** All questions in the files' order. */
    Map<String, Item> joined() throws DataException {
        if (questions.isEmpty()) {
            throw new DataException(source + ": found no question, wanted at least one");
        }
        if (!annotations.isEmpty()) {
            requireFit();
            annotations.forEach(
                    (id, annotation) -> questions.computeIfPresent(id, (same, item) -> item.annotated(annotation)));
        }
        if (!words.isEmpty()) {
            questions.replaceAll((id, item) ->
                    item.picture().map(words::get).map(item::reading).orElse(item));
        }
        return new LinkedHashMap<>(questions);
    }

    private static void requireNew(Item before, Item item, String what) throws DataException {
        Optional<Item> first = Optional.ofNullable(before);
        if (first.isPresent()) {
            throw new DataException(item.place() + ": found " + what + " '" + item.id() + "' again (first at "
                    + first.get().place() + "), wanted every id once");
        }
    }

    private void requireFit() throws DataException {
        List<Item> bare = new ArrayList<>(questions.values());
        bare.removeIf(item -> annotations.containsKey(item.id()));
        if (!bare.isEmpty()) {
            throw new DataException(source + ": found no annotation of " + bare.size() + " questions, the first '"
                    + bare.get(0).id() + "', wanted one of each; are the files of the same split?");
        }
        List<Item> strange = new ArrayList<>(annotations.values());
        strange.removeIf(item -> questions.containsKey(item.id()));
        if (!strange.isEmpty()) {
            Item first = strange.get(0);
            throw new DataException(first.place() + ": found " + strange.size()
                    + " annotations of questions that " + source + " does not hold, the first of '" + first.id()
                    + "', wanted none; are the files of the same split?");
        }
    }
}
