package io.vitharness.benchmarks.gpt4tools;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonLists;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An opened file, wholly in memory: texts alone. May be shared between threads. */
final class Gpt4tools implements OfficialResults {

    /** As {@code eval/get_result.py} generates. */
    private static final int MAX_TOKENS = 512;

    private final Path file;
    private final Map<String, Item> items;
    private final int doubled;
    private final String hash;

    private Gpt4tools(Path file, Map<String, Item> items, int doubled) throws IOException {
        this.file = file;
        this.items = Collections.unmodifiableMap(items);
        this.doubled = doubled;
        this.hash = new DataDigest().add(file).hex();
    }

    static Gpt4tools open(Path file) throws IOException {
        Map<String, Item> items = new LinkedHashMap<>();
        List<JsonEntry> entries = JsonLists.read(file);
        for (JsonEntry entry : entries) {
            Item item = Item.of(entry);
            items.put(item.id(), item);
        }
        if (items.isEmpty()) {
            throw new DataException(file + ": found no question, wanted at least one");
        }
        return new Gpt4tools(file, items, entries.size() - items.size());
    }

    @Override
    public BenchmarkCard card() {
        boolean synthetic = ItemFile.isSynthetic(file);
        return new BenchmarkCard(
                synthetic ? "GPT4Tools format, synthetic shapes" : "GPT4Tools",
                file.getFileName().toString(),
                synthetic ? Optional.empty() : Optional.of("CC BY-NC 4.0 (code Apache-2.0)"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2305.18752"),
                hash,
                notes(synthetic));
    }

    @Override
    public Protocol protocol() {
        return new Protocol(
                "react",
                true,
                "The instruction word for word; success rates of thought, action and arguments (GPT4Tools,"
                        + " evaluate_result.py).",
                Protocol.Asking.GENERATE,
                Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("tool-calls", Map.of()));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(items.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Item item = Optional.ofNullable(items.get(id))
                .orElseThrow(
                        () -> new DataException(file + ": found no sample '" + id + "', wanted an id of the file"));
        Prompt prompt = Prompt.of(new Part.Text(item.instruction()));
        Question question = new Question(id, prompt, List.of(), item.tags(), id, item.conversation());
        return new Sample(question, new Target.AnyOf(List.of(item.output())));
    }

    @Override
    public Optional<Map<String, List<Part>>> results(Path place) throws IOException {
        return new ResultFiles(items).read(place);
    }

    @Override
    public void close() {
        // everything is in memory
    }

    private List<String> notes(boolean synthetic) {
        List<String> notes = new ArrayList<>();
        if (doubled > 0) {
            notes.add(doubled + " entries have the id of a later one and are left out, as officially");
        }
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return notes;
    }
}
