package io.vitharness.benchmarks.yesno;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.List;

/** What the suite can set of the benchmark {@code mme}. */
public record MmeConfig(
        @Doc("Whose words ask: 'official' (the question as it stands) or 'llava' (asks for a single word or phrase).")
        @Default("official")
        PromptWords prompt,

        @Doc("Which rules read answers: 'default' (ours) or 'official' (the first four characters).")
        @Default("default")
        ReadingRules reading,

        @Doc("Which sub-tasks are asked, such as [existence, OCR]; all fourteen if empty.")
        List<String> tasks,

        @Doc("'required', or 'absent': recorded answers can be judged without pictures, but nothing asked.")
        @Default("required")
        PictureRule pictures) {

    public MmeConfig {
        tasks = List.copyOf(tasks);
        for (String task : tasks) {
            if (!MmeTasks.ALL.contains(task)) {
                throw new IllegalArgumentException(
                        "'tasks' are some of " + String.join(", ", MmeTasks.ALL) + " but hold '" + task + "'");
            }
        }
    }

    boolean asks(String task) {
        return tasks.isEmpty() || tasks.contains(task);
    }
}
