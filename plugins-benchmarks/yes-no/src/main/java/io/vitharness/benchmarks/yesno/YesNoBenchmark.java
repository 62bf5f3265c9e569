package io.vitharness.benchmarks.yesno;

import io.vitharness.data.files.PictureFiles;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opened questions; their pictures are read when a sample is. May be shared between threads. */
final class YesNoBenchmark implements OfficialResults {

    private static final List<Choice> CHOICES = List.of(new Choice("yes", "yes"), new Choice("no", "no"));

    private final YesNoFacts facts;
    private final Map<String, YesNoQuestion> questions = new LinkedHashMap<>();
    private final Optional<PictureFiles> pictures;

    YesNoBenchmark(YesNoFacts facts, List<YesNoQuestion> questions, Optional<PictureFiles> pictures) {
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
        YesNoQuestion question = question(id);
        List<Part> parts = new ArrayList<>();
        if (pictures.isPresent()) {
            parts.add(new Part.Picture(pictures.get().open(question.picture())));
        }
        parts.add(new Part.Text(facts.prompt().ask(question.text())));
        Target target = question.yes()
                .<Target>map(yes -> new Target.Option(yes ? "yes" : "no"))
                .orElseGet(Target.Hidden::new);
        Prompt prompt = Prompt.of(parts.toArray(Part[]::new));
        return new Sample(
                new Question(id, prompt, CHOICES, question.tags(), question.group(), question.picture()), target);
    }

    @Override
    public String group(String id) throws IOException {
        return question(id).group();
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
        // every sample opens and closes its files for itself
    }

    private YesNoQuestion question(String id) throws DataException {
        return Optional.ofNullable(questions.get(id))
                .orElseThrow(() -> new DataException(facts.source() + ": found no sample '" + id
                        + "', wanted the id of a question that the configuration asks for"));
    }
}
