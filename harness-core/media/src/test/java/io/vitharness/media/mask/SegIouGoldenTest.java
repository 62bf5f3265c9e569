package io.vitharness.media.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.media.SharedData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The plain mask figures of {@code seg-iou}; those with LISA's own constants belong to a judge. */
class SegIouGoldenTest {

    @Test
    void meanAndPooledOverlapsAreThePublishedOnes() throws IOException, MaskException {
        SharedData data = SharedData.folder("seg-iou");
        JsonNode expected = data.json("expected.json");
        List<JsonNode> samples = data.jsonLines("samples.jsonl");
        double overlaps = 0;
        long shared = 0;
        long either = 0;
        for (JsonNode sample : samples) {
            Mask truth = CocoMasks.sized(sample.path("gt"));
            Mask answer = CocoMasks.sized(sample.path("pred"));
            overlaps += answer.overlap(truth);
            shared += answer.sharedArea(truth);
            either += Mask.union(List.of(answer, truth)).area();
        }

        assertThat(overlaps / samples.size()).isCloseTo(expected.path("mIoU").asDouble(), offset(1e-12));
        assertThat(shared).isEqualTo(expected.path("sum_intersection").asLong());
        assertThat(either).isEqualTo(expected.path("sum_union").asLong());
        assertThat((double) shared / either).isCloseTo(expected.path("oIoU").asDouble(), offset(1e-12));
    }
}
