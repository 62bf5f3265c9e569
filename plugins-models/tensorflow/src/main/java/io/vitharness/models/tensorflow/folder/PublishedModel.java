package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.decode.BeamSearch;
import io.vitharness.models.tensorflow.decode.GreedyWriter;
import io.vitharness.models.tensorflow.decode.Manner;
import io.vitharness.models.tensorflow.decode.StopTexts;
import io.vitharness.models.tensorflow.decode.Writing;
import io.vitharness.models.tensorflow.decode.Written;
import io.vitharness.spi.Medium;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A published checkpoint that answers in text and tells how likely choices are. May be asked by several threads. */
final class PublishedModel implements BatchModel, RankingModel {

    /** What a published model is made of; {@code opened} is closed with it, in order. */
    record Made(Speaker speaker, Eyes eyes, Wording wording, Tokenizer tokenizer, List<AutoCloseable> opened) {
        Made {
            opened = List.copyOf(opened);
        }
    }

    private final Made made;
    private final Rules rules;
    private final ModelCard card;

    PublishedModel(Made made, Rules rules, ModelCard card) {
        this.made = made;
        this.rules = rules;
        this.card = card;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        Set<Medium> reads = EnumSet.of(Medium.TEXT);
        if (made.eyes().pictures() > 0) {
            reads.add(Medium.PICTURE);
        }
        return new Capabilities(made.eyes().pictures(), reads, made.wording().takesTurns(), 1);
    }

    @Override
    public int batchSize() {
        return rules.beams() > 1 ? 1 : made.speaker().batch();
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        Speaker.Beginning beginning = read(request);
        int most = room(beginning, request.decoding().maxTokens());
        return answer(request, beginning, write(List.of(beginning), most).get(0));
    }

    /** Requests of one length of answer are written together; the others alone. */
    @Override
    public List<Reply> answerAll(List<Request> requests) throws InterruptedException {
        List<Reply> replies = new ArrayList<>();
        List<Speaker.Beginning> beginnings = new ArrayList<>();
        List<Request> readable = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int most = Integer.MAX_VALUE;
        for (Request request : requests) {
            try {
                Speaker.Beginning beginning = read(request);
                most = Math.min(most, room(beginning, request.decoding().maxTokens()));
                beginnings.add(beginning);
                readable.add(request);
                places.add(replies.size());
                replies.add(new Reply.Answered(Answer.text("")));
            } catch (ModelException fault) {
                replies.add(new Reply.Failed(fault));
            }
        }
        boolean isOneLength = true;
        for (int i = 0; i < readable.size(); i++) {
            isOneLength &= readable.get(i).decoding().maxTokens() == most;
        }
        List<Written> written = isOneLength && !beginnings.isEmpty() ? write(beginnings, most) : List.of();
        for (int i = 0; i < readable.size(); i++) {
            replies.set(
                    places.get(i),
                    isOneLength
                            ? new Reply.Answered(answer(readable.get(i), beginnings.get(i), written.get(i)))
                            : reply(readable.get(i)));
        }
        return replies;
    }

    private Reply reply(Request request) throws InterruptedException {
        try {
            return new Reply.Answered(answer(request));
        } catch (ModelException fault) {
            return new Reply.Failed(fault);
        }
    }

    @Override
    public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices) throws ModelException {
        Speaker.Beginning beginning = read(prompt);
        boolean isFramed = !made.wording().isFramed(beginning.text());
        List<int[]> words = new ArrayList<>();
        for (String choice : choices) {
            int[] tokens = made.speaker().choice(beginning, choice, isFramed);
            if (tokens.length == 0) {
                throw ModelException.permanent("the choice '" + choice + "' has no tokens");
            }
            room(beginning, tokens.length);
            words.add(tokens);
        }
        return made.speaker().score(beginning, words).stream()
                .map(shares -> new LogLikelihood(Arrays.stream(shares).sum(), shares.length))
                .toList();
    }

    @Override
    public void close() {
        Opened.close(made.opened());
    }

    private Speaker.Beginning read(Request request) throws ModelException {
        if (request.decoding().temperature() > 0) {
            throw ModelException.permanent(
                    "this model always takes the likeliest words: 'temperature' must be 0 but is "
                            + request.decoding().temperature());
        }
        return read(request.prompt());
    }

    private Speaker.Beginning read(Prompt prompt) throws ModelException {
        int pictures = prompt.pictures().size();
        if (pictures > made.eyes().pictures()) {
            throw ModelException.permanent("the prompt has " + pictures + " pictures; this model takes at most "
                    + made.eyes().pictures());
        }
        String text = made.wording().text(prompt);
        int[] tokens = made.eyes().tokens(text, !made.wording().isFramed(text), pictures);
        float[] vectors = made.speaker().embed(tokens);
        List<float[]> seen = made.eyes().see(prompt.pictures(), text);
        if (made.eyes().pictures() == 0) {
            return new Speaker.Beginning(text, tokens, vectors);
        }
        try {
            return new Speaker.Beginning(
                    text, tokens, Merging.merged(vectors, tokens, made.eyes().placeholder(), seen));
        } catch (IllegalArgumentException e) {
            throw ModelException.permanent(String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    /** How long the answer may become. */
    private int room(Speaker.Beginning beginning, int wanted) throws ModelException {
        int left = made.speaker().context() - beginning.words().length;
        if (left < 1) {
            throw ModelException.permanent("the prompt has " + beginning.words().length
                    + " tokens, but it and one token of answer must fit into "
                    + made.speaker().context());
        }
        return Math.min(left, wanted);
    }

    private List<Written> write(List<Speaker.Beginning> beginnings, int most) throws InterruptedException {
        Manner manner = new Manner(
                rules.beams(),
                most,
                rules.minTokens(),
                rules.repetitionPenalty(),
                rules.lengthPenalty(),
                false,
                0,
                made.speaker().ends());
        try (Writing writing = made.speaker().begin(beginnings)) {
            return rules.beams() > 1 ? new BeamSearch(manner).write(writing) : new GreedyWriter(manner).write(writing);
        }
    }

    private Answer answer(Request request, Speaker.Beginning beginning, Written written) {
        List<Integer> words = written.words();
        String text = made.tokenizer()
                .decode(written.isEnded() ? words.subList(0, words.size() - 1) : words)
                .strip();
        int cut = StopTexts.end(request.decoding().stop(), text);
        boolean isEnded = written.isEnded() || cut < text.length();
        return Answer.text(
                text.substring(0, cut),
                isEnded ? Answer.Stop.END : Answer.Stop.LENGTH,
                Usage.of(beginning.words().length, words.size()));
    }
}
