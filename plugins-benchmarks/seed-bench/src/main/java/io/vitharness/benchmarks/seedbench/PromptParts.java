package io.vitharness.benchmarks.seedbench;

import io.vitharness.benchmarks.seedbench.SeedBenchConfig.Asked;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a question in the official words; pictures stand where the question says {@code <img>}, otherwise in front. */
final class PromptParts {

    private static final String PLACE = "<img>";
    private static final String LETTER_ONLY = "Answer with the option's letter from the given choices directly.";

    private PromptParts() {}

    /** The text without pictures: {@code eval.py} for ranking, LLaVA's question file for generation, or the suite's words. */
    static String text(SeedBenchConfig config, SeedQuestion question) {
        if (config.prompt().isPresent()) {
            return config.prompt().get().replace(SeedBenchConfig.QUESTION, question.text());
        }
        if (config.protocol() == Asked.RANKING) {
            return "Question: " + question.text() + "\nAnswer:";
        }
        return question.text() + "\n" + lines(question.choices()) + LETTER_ONLY;
    }

    /** How many pictures the question's own text gives a place. */
    static int places(SeedQuestion question) {
        return question.text().split(PLACE, -1).length - 1;
    }

    /** The text with pictures in their places; those without a place come first. */
    static List<Part> interleaved(String text, List<Image> pictures) {
        String[] pieces = text.split(PLACE, -1);
        int unplaced = Math.max(0, pictures.size() - (pieces.length - 1));
        List<Part> parts = new ArrayList<>();
        pictures.subList(0, unplaced).forEach(picture -> parts.add(new Part.Picture(picture)));
        for (int i = 0; i < pieces.length; i++) {
            if (!pieces[i].isEmpty()) {
                parts.add(new Part.Text(pieces[i]));
            }
            if (i < pieces.length - 1) {
                parts.add(new Part.Picture(pictures.get(unplaced + i)));
            }
        }
        return parts;
    }

    private static String lines(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.label() + ". " + choice.text() + "\n")
                .collect(Collectors.joining());
    }
}
