package io.vitharness.pipeline.score;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.util.stream.Collectors;

/** An answer key in words, for people who look at single samples. */
final class TargetText {

    private TargetText() {}

    static String of(Sample sample) {
        Target target = sample.target();
        if (target instanceof Target.Option option) {
            return option(sample, option.label());
        }
        if (target instanceof Target.AnyOf any) {
            return any.texts().stream().distinct().collect(Collectors.joining(" | "));
        }
        if (target instanceof Target.Quantity quantity) {
            return quantity.value() + " ± " + quantity.tolerance();
        }
        if (target instanceof Target.Regions regions) {
            return ReadingText.count(regions.places().size(), "region");
        }
        if (target instanceof Target.Calls calls) {
            return calls.calls().toString();
        }
        if (target instanceof Target.Reply reply) {
            return reply.parts().stream()
                    .map(part -> part instanceof Part.Text text ? text.text() : "[picture]")
                    .collect(Collectors.joining(" "));
        }
        if (target instanceof Target.Rubric rubric) {
            return rubric.text();
        }
        return target instanceof Target.Picture ? "a picture" : "hidden";
    }

    private static String option(Sample sample, String label) {
        return sample.question().choices().stream()
                .filter(choice -> choice.label().equals(label))
                .map(Choice::text)
                .findFirst()
                .map(text -> label + ". " + text)
                .orElse(label);
    }
}
