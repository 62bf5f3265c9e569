package io.vitharness.data.instruction;

import io.vitharness.data.question.ShapeQuestion;

/** A way to put a question to a model, word for word as a benchmark does. */
public enum PromptForm {
    /** SEED-Bench's ranking prompt; the answer is the text of the right choice. */
    SHORT {
        @Override
        public String ask(ShapeQuestion question) {
            return "Question: " + question.text() + "\nAnswer:";
        }

        @Override
        public String answer(ShapeQuestion question) {
            return question.answer();
        }
    },
    /** LLaVA's prompt for MMBench; the answer is a letter. */
    LETTER {
        @Override
        public String ask(ShapeQuestion question) {
            StringBuilder prompt = new StringBuilder();
            question.hint().ifPresent(hint -> prompt.append(hint).append('\n'));
            prompt.append(question.text()).append('\n');
            for (int i = 0; i < question.options().size(); i++) {
                prompt.append((char) ('A' + i))
                        .append(". ")
                        .append(question.options().get(i))
                        .append('\n');
            }
            return prompt.append("Answer with the option's letter from the given choices directly.")
                    .toString();
        }

        @Override
        public String answer(ShapeQuestion question) {
            return String.valueOf(question.letter());
        }
    },
    /** Asks for all objects, in reading order. */
    CAPTION {
        @Override
        public String ask(ShapeQuestion question) {
            return "Describe the picture.";
        }

        @Override
        public String answer(ShapeQuestion question) {
            return question.scene().caption();
        }
    };

    /** The words of the human, without the place of the picture. */
    public abstract String ask(ShapeQuestion question);

    /** The words of the model. */
    public abstract String answer(ShapeQuestion question);
}
