package io.vitharness.benchmarks.yesno;

/** Whose words ask a question. */
public enum PromptWords {
    /** The question as it stands in the file. */
    OFFICIAL {
        @Override
        String ask(String question) {
            return question;
        }
    },
    /** LLaVA's: without the file's own request, with its own. */
    LLAVA {
        @Override
        String ask(String question) {
            return question.replace("Please answer yes or no.", "").strip()
                    + "\nAnswer the question using a single word or phrase.";
        }
    };

    abstract String ask(String question);
}
