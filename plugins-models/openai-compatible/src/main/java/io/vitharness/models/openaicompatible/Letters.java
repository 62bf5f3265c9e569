package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Role;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The likelihood of each option's letter as the first token of the answer, from the 20 likeliest tokens. Choices that
 * are no letters are put under letters at the prompt's end. A letter that is not among the 20 counts as just less
 * likely than the last of them; no letter at all is a failure.
 */
record Letters(Asking asking, ChatRequests requests) implements Rung {

    private static final int LISTED = 20;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Override
    public List<LogLikelihood> rank(Prompt prompt, List<String> choices) throws ModelException, InterruptedException {
        if (choices.size() > ALPHABET.length()) {
            throw ModelException.permanent("letters can rank at most 26 choices, not " + choices.size());
        }
        boolean areLetters = areLetters(choices);
        List<String> letters =
                areLetters ? choices : List.of(ALPHABET.split("")).subList(0, choices.size());
        ObjectNode body = requests.chat(areLetters ? prompt : lettered(prompt, choices), Decoding.greedy(1));
        body.put("logprobs", true);
        body.put("top_logprobs", LISTED);
        return likelihoods(listed(asking.ask(Server.CHAT, body)), letters);
    }

    private static boolean areLetters(List<String> choices) {
        return new HashSet<>(choices).size() == choices.size()
                && choices.stream().allMatch(c -> c.matches("[A-Z]"));
    }

    private static Prompt lettered(Prompt prompt, List<String> choices) {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            options.append(ALPHABET.charAt(i))
                    .append(". ")
                    .append(choices.get(i))
                    .append('\n');
        }
        options.append("Answer with the option's letter from the given choices directly.");
        List<Turn> turns = new ArrayList<>(prompt.turns());
        Turn last = turns.remove(turns.size() - 1);
        List<Part> parts = new ArrayList<>(last.parts());
        parts.add(new Part.Text(options.toString()));
        turns.add(new Turn(last.role() == Role.MODEL ? Role.USER : last.role(), parts));
        return new Prompt(turns);
    }

    private static List<JsonNode> listed(JsonNode answer) throws ModelException {
        JsonNode first =
                answer.path("choices").path(0).path("logprobs").path("content").path(0);
        List<JsonNode> listed = first.path("top_logprobs")
                .valueStream()
                .filter(entry -> Logprobs.isTold(entry.path("logprob")))
                .toList();
        if (listed.size() < 2) {
            throw ModelException.permanent("the server lists " + listed.size()
                    + " tokens in 'top_logprobs' of the answer's first token, wanted " + LISTED);
        }
        return listed;
    }

    private static List<LogLikelihood> likelihoods(List<JsonNode> listed, List<String> letters) throws ModelException {
        double least = listed.stream().mapToDouble(Letters::logprob).min().orElseThrow();
        List<LogLikelihood> likelihoods = new ArrayList<>();
        int found = 0;
        for (String letter : letters) {
            double[] spellings = listed.stream()
                    .filter(entry -> isSpelling(entry.path("token").asString(""), letter))
                    .mapToDouble(Letters::logprob)
                    .toArray();
            found += spellings.length;
            likelihoods.add(new LogLikelihood(spellings.length == 0 ? Math.nextDown(least) : logSumExp(spellings), 1));
        }
        if (found == 0) {
            throw ModelException.permanent("none of the letters " + String.join(", ", letters) + " is among the "
                    + listed.size() + " likeliest first tokens");
        }
        return likelihoods;
    }

    // "A", " A", "a", and the marks that some tokenizers write for a space
    private static boolean isSpelling(String token, String letter) {
        String plain = token.replace('\u2581', ' ').replace('\u0120', ' ').strip();
        return plain.toUpperCase(Locale.ROOT).equals(letter);
    }

    private static double logprob(JsonNode entry) {
        return entry.path("logprob").asDouble();
    }

    private static double logSumExp(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - most);
        }
        return most + Math.log(sum);
    }
}
