package io.vitharness.benchmarks.vqa;

import io.vitharness.benchmarks.vqa.JsonEntries.Entry;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the published JSON layouts: {@code questions} and {@code annotations} (VQAv2 and sets converted to it),
 * {@code data} (TextVQA, DocVQA), a list at the top (VizWiz, ChartQA, OCRBench), objects by question id (GQA), or lines.
 */
final class JsonItems {

    private static final Set<String> QUESTIONS = Set.of("questions", "data", "");

    private final VqaConfig config;
    private final Items items;

    private JsonItems(VqaConfig config, Path questions) {
        this.config = config;
        this.items = new Items(questions.toString());
    }

    static Map<String, Item> read(VqaConfig config, DataFiles files) throws IOException {
        JsonItems reader = new JsonItems(config, files.questions());
        JsonEntries.read(files.questions(), reader::takeQuestion);
        if (files.annotations().isPresent()) {
            JsonEntries.read(files.annotations().get(), reader::takeAnnotation);
        }
        if (files.words().isPresent()) {
            JsonEntries.read(files.words().get(), reader::takeWords);
        }
        return reader.items.joined();
    }

    private void takeQuestion(Entry entry) throws DataException {
        Fields fields = new Fields(entry.place(), entry.json());
        if (!entry.listed() && config.set() == VqaSet.GQA) {
            items.addQuestion(fields.question(Optional.of(entry.key())));
        } else if (entry.listed() && QUESTIONS.contains(entry.key())) {
            items.addQuestion(fields.question(Optional.empty()));
        } else {
            takeAnnotation(entry);
        }
    }

    private void takeAnnotation(Entry entry) throws DataException {
        if (entry.listed() && entry.key().equals("annotations")) {
            items.addAnnotation(new Fields(entry.place(), entry.json()).annotation());
        }
    }

    private void takeWords(Entry entry) throws DataException {
        if (entry.listed()) {
            items.addWords(new Fields(entry.place(), entry.json()).words());
        }
    }
}
