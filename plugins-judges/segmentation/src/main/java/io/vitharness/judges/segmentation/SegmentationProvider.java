package io.vitharness.judges.segmentation;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code segmentation}: masks and boxes that an expression refers to.
 *
 * <p>Protocols:
 * <ul>
 *   <li>{@code referring}: {@code validate()} of LISA ({@code dvlab-research/LISA} at {@code 3cb2d43}, {@code
 *       train_ds.py} and {@code utils/utils.py}): per mask {@code I / (U + 1e-5)}, 1 where U is 0; gIoU their sum over
 *       {@code n + 1e-5}; cIoU {@code sum I / (sum U + 1e-10)}; pixels of the value 255 (here ignored places) in neither.
 *       mIoU, oIoU and Pr@X as {@code yz93/LAVT-RIS} at {@code 066bcf2}, {@code test.py}, with {@code >=}.
 *   <li>{@code boxes}: COCO's {@code bbIou} ({@code maskApi.c}) and the share that reaches .5: {@code >=} as Qwen-VL,
 *       Kosmos-2, VLMEvalKit and lmms-eval have it, {@code >} ({@code /strict}) as Shikra and ASMv2 do.
 *   <li>{@code tampering}: {@code validate()} of EditScout ({@code vaijsc/EditScout}), which is LISA's; pixel F1,
 *       precision and recall are the harness's own, EditScout and FakeShield published no code for them.
 *   <li>{@code grounded}: {@code eval/gcg/evaluate.py} of GLaMM ({@code mbzuai-oryx/groundingLMM} at {@code dd7ad1a}),
 *       for M4Seg, whose own code (PRIMA) was not to be read; SS and S-IoU by words as Osprey defines them.
 * </ul>
 *
 * <p>Deviations:
 * <ul>
 *   <li>Sums are in double precision; LISA adds up in single precision (below 1e-6).
 *   <li>mIoU and Pr@X count a sample in which neither key nor answer marks anything as 1, as LISA does; LAVT as 0.
 *   <li>An answer that was not read is worth nothing, even where nothing is to be found; there an official script would
 *       take it for an empty mask and give 1.
 *   <li>A box where a mask is wanted is filled as COCO's {@code frBbox} does, a mask where a box is wanted is worth the
 *       rectangle around it. Points and poses make an answer unread.
 *   <li>A mask of another size than its picture, and a run-length text that is none or goes beyond the picture, makes an
 *       answer unread; officially the script ends. Where the pictures are absent the key tells the size, and a mask of
 *       another one marks nothing.
 *   <li>A precision where nothing is marked, and any share of nothing, is 1 where there is nothing at all, else 0; over
 *       the whole set it is left out.
 *   <li>GLaMM's mIoU leaves out places that no mask touches: kept as {@code mIoU}, beside {@code mIoU/all-places}. An
 *       empty mask overlaps nothing, where GLaMM's script gets NaN.
 *   <li>Recall in GLaMM's script ends a picture at the first best pair whose phrases differ: kept as {@code
 *       recall/glamm}; {@code recall/cosine} goes on. Both S-IoU that the sources tell of PRIMA are made: {@code
 *       s-iou/words} and {@code s-iou/weighted} (similarity times IoU).
 *   <li>Confidences are not looked at in {@code grounded}: {@code AP50/score-1} takes every score for 1, as GLaMM does,
 *       in the order of the sample ids.
 * </ul>
 */
public final class SegmentationProvider implements JudgeProvider<SegmentationConfig> {

    @Override
    public String id() {
        return "segmentation";
    }

    @Override
    public String summary() {
        return "Masks and boxes that words refer to: gIoU, cIoU, Pr@X, REC, pixel F1, grounded masks";
    }

    @Override
    public Class<SegmentationConfig> configType() {
        return SegmentationConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(SegmentationConfig config, Map<String, Model> lent) {
        return new SegmentationJudge(config, lent);
    }
}
