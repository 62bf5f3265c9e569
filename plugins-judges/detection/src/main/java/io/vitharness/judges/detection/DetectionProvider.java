package io.vitharness.judges.detection;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code detection}: average precision of boxes, masks and keypoints.
 *
 * <p>Protocols: COCOeval ({@code cocodataset/cocoapi} at {@code 8c9bcc3}, {@code PythonAPI/pycocotools/cocoeval.py} and
 * {@code common/maskApi.c}) with its 12 statistics, 10 for keypoints; LVIS ({@code lvis-dataset/lvis-api} at
 * {@code 7d7f07d}, {@code lvis/eval.py}); PASCAL VOC with 11 points (2007) and with all points (2010 on), as
 * {@code rafaelpadilla/review_object_detection_metrics} at {@code 2efe66d} has it.
 *
 * <p>Deviations:
 * <ul>
 *   <li>A place with the id 0 counts like any other; COCOeval takes its finder for a region that found nothing. With
 *       {@code compat: official} it does here, too.
 *   <li>A statistic that COCOeval gives as -1 (no such places) is not reported at all.
 *   <li>Regions without confidence get no bare AP unless a policy is declared: the lowest, the highest and the expected
 *       AP over all orderings are told, and F1 at overlap .5. Officially they would be ordered as the file happens to be.
 *   <li>A region whose label is no class of the question is named in the score's reasons and counted by the metric
 *       {@code mapped labels}; COCOeval passes over unknown categories in silence.
 *   <li>Not configurable: {@code maxDets}, {@code iouThrs}, {@code useCats}. COCOeval's AP is -1 where {@code maxDets} has
 *       no 100.
 * </ul>
 *
 * <p>Broken regions: a box of negative width or height overlaps nothing, as officially, and is a false alarm. A confidence
 * that is not finite, a run-length text that is none and a pose without 17 joints make the answer unread; officially they
 * end the evaluation, or leave its order open. NaN in coordinates cannot be said at all ({@code Shape} refuses it).
 */
public final class DetectionProvider implements JudgeProvider<DetectionConfig> {

    @Override
    public String id() {
        return "detection";
    }

    @Override
    public String summary() {
        return "Average precision of boxes, masks and keypoints by the rules of COCO, LVIS and PASCAL VOC";
    }

    @Override
    public Class<DetectionConfig> configType() {
        return DetectionConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(DetectionConfig config, Map<String, Model> lent) {
        return new DetectionJudge(config);
    }
}
