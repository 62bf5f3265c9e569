package io.vitharness.benchmarks.yesno;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.List;
import java.util.Optional;

/** What the suite can set of the benchmark {@code pope}. */
public record PopeConfig(
        @Doc("Whose words ask: 'official' (the question alone) or 'llava' (asks for a single word or phrase).")
        @Default("official")
        PromptWords prompt,

        @Doc("Which rules read answers: 'default' (ours) or 'official' (POPE's word rule).") @Default("default")
        ReadingRules reading,

        @Doc("Which subsets are asked, such as [random]; all that the files hold if empty.")
        List<String> subsets,

        @Doc("The folder of the pictures, from the folder of the questions or absolute; 'val2014' if absent.")
        Optional<String> images,

        @Doc("'required', or 'absent': recorded answers can be judged without pictures, but nothing asked.")
        @Default("required")
        PictureRule pictures) {

    public PopeConfig {
        subsets = List.copyOf(subsets);
    }
}
