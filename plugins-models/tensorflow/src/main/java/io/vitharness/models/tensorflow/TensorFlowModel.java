package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.answer.Asked;
import io.vitharness.models.tensorflow.answer.Generator;
import io.vitharness.models.tensorflow.answer.Scorer;
import io.vitharness.models.tensorflow.answer.Trained;
import io.vitharness.models.tensorflow.decode.StopTexts;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Bins;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.models.tensorflow.text.Words;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.BatchModel;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import io.vitharness.spi.model.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** A trained system that answers greedily and tells how likely choices are. May be asked by several threads. */
final class TensorFlowModel implements BatchModel, RankingModel {

    private static final int BATCH = 32;

    /** The convention of boxes in words. */
    private static final String PLACES = "unit";

    private final Trained network;
    private final PromptReader reader;
    private final ModelCard card;
    private final Optional<Regions> painter;
    private final Optional<Finder> finder;

    private TensorFlowModel(Trained network, PromptReader reader, ModelCard card) {
        this.network = network;
        this.reader = reader;
        this.card = card;
        this.painter = network.system().parts().mask().map(part -> new Regions(network));
        this.finder = network.system().parts().boxes().map(part -> new Finder(network));
    }

    /** Reads a finished checkpoint. */
    static TensorFlowModel open(SystemConfig system, Workshop workshop, Optional<Path> export)
            throws IOException, ModelException {
        Checkpoint checkpoint = finished(workshop);
        SavedModels.check(export, checkpoint.recipe());
        Placement placement = Placements.of(workshop.device());
        Vocabulary vocabulary = new Vocabulary(checkpoint.words());
        Trained network = new Trained(system, vocabulary, checkpoint.weights(), placement);
        boolean isOpen = false;
        try {
            SavedModels.write(export, checkpoint, network::export);
            PromptReader reader = new PromptReader(network, workshop::say);
            TensorFlowModel model = new TensorFlowModel(network, reader, Cards.card(system, checkpoint, placement));
            isOpen = true;
            return model;
        } finally {
            if (!isOpen) {
                network.close();
            }
        }
    }

    /** The checkpoint of a training that came to its end. */
    static Checkpoint finished(Workshop workshop) throws ModelException {
        Checkpoint checkpoint = new Checkpoint(workshop.checkpoint());
        if (!checkpoint.isComplete()) {
            throw ModelException.gone("no finished training in " + checkpoint.folder() + "; train the model first");
        }
        return checkpoint;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        Parts parts = network.system().parts();
        Set<Medium> reads = new InputReader(parts).media();
        Capabilities words = new Capabilities(reads.contains(Medium.PICTURE) ? parts.pictures() : 0, reads, false, 1);
        boolean isMarking = painter.isPresent() || finder.isPresent() || writesPlaces();
        return isMarking ? words.giving(Set.of(Medium.TEXT, Medium.REGION)) : words;
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        stopIfInterrupted();
        Asked asked = asked(request);
        if (finder.isPresent()) {
            return found(finder.get(), request, asked);
        }
        return answer(
                request, asked, new Generator(network).write(List.of(asked)).get(0));
    }

    @Override
    public List<Reply> answerAll(List<Request> requests) throws InterruptedException {
        if (finder.isPresent()) {
            return oneByOne(requests);
        }
        List<Optional<ModelException>> faults = new ArrayList<>();
        List<Asked> readable = new ArrayList<>();
        for (Request request : requests) {
            stopIfInterrupted();
            try {
                readable.add(asked(request));
                faults.add(Optional.empty());
            } catch (ModelException fault) {
                faults.add(Optional.of(fault));
            }
        }
        Iterator<Asked> asked = readable.iterator();
        Iterator<Generator.Written> written =
                new Generator(network).write(readable).iterator();
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            replies.add(faults.get(i)
                    .<Reply>map(Reply.Failed::new)
                    .orElseGet(() -> new Reply.Answered(answer(request, asked.next(), written.next()))));
        }
        return replies;
    }

    private List<Reply> oneByOne(List<Request> requests) throws InterruptedException {
        List<Reply> replies = new ArrayList<>();
        for (Request request : requests) {
            try {
                replies.add(new Reply.Answered(answer(request)));
            } catch (ModelException fault) {
                replies.add(new Reply.Failed(fault));
            }
        }
        return replies;
    }

    @Override
    public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices)
            throws ModelException, InterruptedException {
        stopIfInterrupted();
        List<int[]> words = choices.stream().map(reader::words).toList();
        int longest = words.stream().mapToInt(choice -> choice.length).max().orElse(0);
        Asked asked = reader.read(prompt, longest + 1);
        if (asked.maxWords() <= longest) {
            throw ModelException.permanent("a choice of " + longest + " words does not fit behind the prompt");
        }
        return new Scorer(network).score(asked, words);
    }

    @Override
    public void close() {
        network.close();
    }

    private Asked asked(Request request) throws ModelException {
        if (request.decoding().temperature() > 0) {
            throw ModelException.permanent("this model always takes the likeliest word: 'temperature' must be 0 but is "
                    + request.decoding().temperature());
        }
        int maxWords = Math.min(request.decoding().maxTokens(), network.system().maxTokens());
        return reader.read(request.prompt(), maxWords);
    }

    private Answer answer(Request request, Asked asked, Generator.Written written) {
        Usage usage = Usage.of(
                network.system().parts().pictureTokens() + asked.length(),
                written.words().size());
        int thought = written.words().indexOf(Vocabulary.ANSWER);
        IntFunction<String> upTo = end -> placed(named(request.prompt(), decoded(written.words(), thought + 1, end)));
        String text = upTo.apply(written.words().size());
        int cut = StopTexts.end(request.decoding().stop(), text);
        boolean isEnded = written.isFinished() || cut < text.length();
        List<Part> parts = new ArrayList<>(List.of(new Part.Text(text.substring(0, cut))));
        List<Integer> kept = written.words().subList(0, kept(written.words().size(), thought + 1, cut, upTo));
        painter.ifPresent(painting -> parts.addAll(painting.regions(request.prompt(), asked, kept)));
        return new Answer(
                parts,
                isEnded ? Answer.Stop.END : Answer.Stop.LENGTH,
                usage,
                List.of(),
                thought < 0 ? Optional.empty() : Optional.of(decoded(written.words(), 0, thought)),
                writesPlaces() ? Optional.of(PLACES) : Optional.empty());
    }

    /** How many of the written words, counted with the thought before them, stand whole before a cut of their text. */
    static int kept(int written, int thought, int cut, IntFunction<String> upTo) {
        int kept = written;
        while (kept > thought && upTo.apply(kept).length() > cut) {
            kept--;
        }
        return kept;
    }

    private Answer found(Finder finding, Request request, Asked asked) throws ModelException {
        List<Part.Region> regions = finding.find(request.prompt(), asked);
        List<Part> parts = new ArrayList<>(List.of(new Part.Text(regions.isEmpty() ? "nothing" : "found")));
        parts.addAll(regions);
        Usage usage = Usage.of(network.system().parts().pictureTokens() + asked.length(), 0);
        return new Answer(parts, Answer.Stop.END, usage, List.of(), Optional.empty(), Optional.of(PLACES));
    }

    private boolean writesPlaces() {
        return network.system().forms().stream().anyMatch(Objective.Form::writesPlaces);
    }

    /** Where the model writes the word for a file, the first file that the prompt names. */
    private static String named(Prompt prompt, String text) {
        return text.contains(Words.FILE)
                ? Words.file(prompt.text())
                        .map(file -> text.replace(Words.FILE, file))
                        .orElse(text)
                : text;
    }

    /** Where the model writes places as words of their own, as numbers. */
    private String placed(String text) {
        return network.system()
                .parts()
                .tokens()
                .map(part -> new Bins(part.bins()).read(text))
                .orElse(text);
    }

    private String decoded(List<Integer> words, int from, int to) {
        return network.vocabulary().decode(words.subList(from, to));
    }

    static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the model was asked to stop");
        }
    }
}
