package io.vitharness.benchmarks.vqa;

import io.vitharness.benchmarks.vqa.VqaConfig.Words;
import java.util.List;

/** The words that ask, as LLaVA-1.5's question files have them (lmms-eval's for the sets that those lack). */
final class PromptText {

    private static final String SHORT = "\nAnswer the question using a single word or phrase.";
    private static final String UNANSWERABLE =
            "\nWhen the provided information is insufficient, respond with 'Unanswerable'.";
    private static final String TOKENS = "\nReference OCR token: ";

    private PromptText() {}

    static String of(VqaConfig config, Item item) {
        if (config.prompt() == Words.PLAIN) {
            return item.question();
        }
        return item.question()
                + switch (config.set()) {
                    case VQAV2, GQA, DOCVQA -> SHORT;
                    case TEXTVQA -> (config.prompt() == Words.LLAVA ? tokens(item) : "") + SHORT;
                    case VIZWIZ -> UNANSWERABLE + SHORT;
                    case CHARTQA -> "\nAnswer the question with a single word.";
                    case OCRBENCH -> "";
                };
    }

    private static String tokens(Item item) {
        return TOKENS + String.join(", ", item.tokens().orElse(List.of()));
    }
}
