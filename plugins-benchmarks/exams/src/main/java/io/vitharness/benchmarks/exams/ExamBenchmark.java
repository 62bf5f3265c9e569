package io.vitharness.benchmarks.exams;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opened questions; their pictures are read when a sample is. May be shared between threads. */
final class ExamBenchmark implements OfficialResults {

    private final ExamFacts facts;
    private final Map<String, ExamQuestion> questions = new LinkedHashMap<>();
    private final Optional<? extends PictureSource> pictures;

    /** Without pictures the prompts are their words alone. */
    ExamBenchmark(ExamFacts facts, List<ExamQuestion> questions, Optional<? extends PictureSource> pictures) {
        this.facts = facts;
        this.pictures = pictures;
        questions.forEach(question -> this.questions.put(question.id(), question));
    }

    @Override
    public BenchmarkCard card() {
        return facts.card();
    }

    @Override
    public Protocol protocol() {
        return facts.protocol();
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(questions.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        ExamQuestion question = question(id);
        Prompt prompt = Prompt.of(parts(question).toArray(Part[]::new));
        return new Sample(
                new Question(id, prompt, question.choices(), question.tags(), id, question.cluster()),
                question.target());
    }

    @Override
    public String group(String id) throws IOException {
        return question(id).id();
    }

    @Override
    public Optional<Map<String, List<Part>>> results(Path file) throws IOException {
        Optional<Map<String, String>> texts = facts.results().read(file);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Part>> answers = new LinkedHashMap<>();
        texts.get().forEach((id, text) -> answers.put(id, List.of(new Part.Text(text))));
        return Optional.of(answers);
    }

    @Override
    public void close() {
        try {
            if (pictures.isPresent()) {
                pictures.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Part> parts(ExamQuestion question) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Segment segment : question.prompt()) {
            if (segment instanceof Segment.Words words) {
                parts.add(new Part.Text(words.text()));
            } else if (pictures.isPresent()) {
                parts.add(new Part.Picture(pictures.get().open(((Segment.Shown) segment).picture())));
            }
        }
        return parts;
    }

    private ExamQuestion question(String id) throws DataException {
        return Optional.ofNullable(questions.get(id))
                .orElseThrow(() -> new DataException(facts.source() + ": found no sample '" + id
                        + "', wanted the id of a question that the configuration asks for"));
    }
}
