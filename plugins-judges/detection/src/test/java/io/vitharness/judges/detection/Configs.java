package io.vitharness.judges.detection;

import io.vitharness.judges.detection.DetectionConfig.Areas;
import io.vitharness.judges.detection.DetectionConfig.Compat;
import io.vitharness.judges.detection.DetectionConfig.Confidence;
import io.vitharness.judges.detection.DetectionConfig.Labels;
import io.vitharness.judges.detection.DetectionConfig.Outlines;
import io.vitharness.judges.detection.DetectionConfig.Rules;
import java.util.Map;

/** Configurations of tests. */
final class Configs {

    private Configs() {}

    static DetectionConfig coco(Outlines outlines) {
        return with(Rules.COCO, outlines, Confidence.GIVEN);
    }

    static DetectionConfig with(Rules rules, Outlines outlines, Confidence confidence) {
        return new DetectionConfig(
                rules, outlines, Areas.SHAPE, .5, confidence, Labels.SPELLING, Map.of(), Compat.NONE, "1", "2", "3");
    }

    /** COCO's masks as its results with boxes and masks are read. */
    static DetectionConfig masksSizedByBoxes() {
        return new DetectionConfig(
                Rules.COCO,
                Outlines.MASKS,
                Areas.BOX,
                .5,
                Confidence.GIVEN,
                Labels.SPELLING,
                Map.of(),
                Compat.NONE,
                "",
                "",
                "");
    }

    static DetectionConfig voc(double overlap) {
        return new DetectionConfig(
                Rules.VOC,
                Outlines.BOXES,
                Areas.SHAPE,
                overlap,
                Confidence.GIVEN,
                Labels.SPELLING,
                Map.of(),
                Compat.NONE,
                "",
                "",
                "");
    }

    static DetectionConfig official() {
        return new DetectionConfig(
                Rules.COCO,
                Outlines.BOXES,
                Areas.SHAPE,
                .5,
                Confidence.GIVEN,
                Labels.EXACT,
                Map.of(),
                Compat.OFFICIAL,
                "",
                "",
                "");
    }
}
