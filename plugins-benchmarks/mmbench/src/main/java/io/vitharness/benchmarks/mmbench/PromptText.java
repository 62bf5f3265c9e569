package io.vitharness.benchmarks.mmbench;

import io.vitharness.benchmarks.mmbench.MmbenchConfig.PromptStyle;
import io.vitharness.spi.benchmark.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a row in the words of one of the known scripts, letter by letter. */
final class PromptText {

    private static final String LETTER_ONLY = "Answer with the option's letter from the given choices directly.";
    private static final String LETTER_ONLY_CN = "请直接回答选项字母。";

    private PromptText() {}

    static String of(PromptStyle style, Row row) {
        return switch (style) {
            case VLMEVALKIT -> vlmEvalKit(row);
            case LLAVA -> llava(row) + LETTER_ONLY;
            case LLAVA_CN -> llava(row) + LETTER_ONLY_CN;
            case LMMS -> lmms(row);
        };
    }

    // image_mcq.py: the last line ends in a blank and a line feed
    private static String vlmEvalKit(Row row) {
        return row.hint().map(hint -> "Hint: " + hint + "\n").orElse("")
                + "Question: " + row.question() + "\nOptions:\n" + lines(row.options())
                + "Please select the correct answer from the options above. \n";
    }

    // model_vqa_mmbench.py: options end at the first that is missing
    private static String llava(Row row) {
        return row.hint().map(hint -> hint + "\n").orElse("") + row.question() + "\n" + lines(untilGap(row.options()));
    }

    // en_utils.py: joins by a line feed a closing sentence that starts with one
    private static String lmms(Row row) {
        return row.hint().map(hint -> hint + " ").orElse("") + row.question() + " There are several options:\n"
                + lines(row.options()) + "\n" + LETTER_ONLY;
    }

    private static String lines(List<Choice> options) {
        return options.stream()
                .map(option -> option.label() + ". " + option.text() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Choice> untilGap(List<Choice> options) {
        List<Choice> shown = new ArrayList<>();
        for (Choice option : options) {
            if (!option.label().equals(String.valueOf((char) ('A' + shown.size())))) {
                return shown;
            }
            shown.add(option);
        }
        return shown;
    }
}
