package io.vitharness.judges.vqa;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.List;

/** What the suite can set of the judge {@code vqa}. */
public record VqaConfig(
        @Default("official")
        @Doc(
                "The rule of the headline: 'official', 'official-always', 'evalai', 'lavis', 'vlmevalkit', 'gqa', 'exact-raw', 'exact-lower', 'exact-lower-punct', 'relaxed', 'anls', 'anls-stvqa' or 'contains'.")
        VqaRule rule,

        @Doc("Further rules whose figures are told beside the headline, such as [evalai, lavis].")
        List<VqaRule> also) {

    public VqaConfig {
        also = List.copyOf(also);
    }
}
