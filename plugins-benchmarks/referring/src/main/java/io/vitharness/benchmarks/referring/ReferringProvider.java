package io.vitharness.benchmarks.referring;

import io.vitharness.benchmarks.referring.ReferringConfig.Dataset;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What an expression refers to: ReasonSeg (Lai et al. 2024, <a href="https://arxiv.org/abs/2308.00692">arXiv
 * 2308.00692</a>), RefCOCO and RefCOCO+ (Yu et al. 2016, <a href="https://arxiv.org/abs/1608.00272">1608.00272</a>),
 * RefCOCOg (Mao et al. 2016, <a href="https://arxiv.org/abs/1511.02283">1511.02283</a>), from the published files.
 *
 * <p>Protocol {@code segmentation}: LISA's validation ({@code dvlab-research/LISA} at {@code 3cb2d43}, {@code
 * utils/dataset.py}, {@code utils/data_processing.py}, {@code train_ds.py}); the judge {@code segmentation} with {@code
 * task: referring} makes gIoU and cIoU. Protocol {@code boxes}: referring expression comprehension, judged with {@code
 * task: boxes} (Acc@0.5), asked in the words of one of several published evaluations, see {@link Wording}. References
 * and splits follow {@code lichengunc/refer} at {@code 2fe1dfe}, {@code refer.py}.
 *
 * <p>Samples and clusters. LISA makes one sample of all sentences of all references of a RefCOCO picture. Its gIoU
 * weights such a sample by its number of sentences, which is the plain mean over sentences; its cIoU sums pixels over
 * sentences. Here each sentence is a sample of its own (id {@code ref_id-sent_id}) and the picture is the cluster: the
 * same two figures, and intervals that know which sentences share a picture. ReasonSeg has one sample per picture
 * either way.
 *
 * <p>Deviations:
 * <ul>
 *   <li>LISA is given its answer ({@code [SEG].}) at validation and only asked for the mask; here every model answers
 *       freely, and an answer without a region is in the ledger.
 *   <li>LISA adds up the parts of a RefCOCO object, so that pixels in two parts belong to nothing; here they belong to the
 *       object, unless {@code compat} is {@code official}.
 *   <li>Outlines of ReasonSeg are painted as by OpenCV 4.8.0, which LISA pins. Those of fewer than three corners become
 *       lines, as there; the card counts them. Of two outlines of one area the later is painted first; officially, NumPy's
 *       unstable order decides beyond sixteen outlines.
 * </ul>
 *
 * <p>Broken files. The run does not start, and the message names file and place, for: absent or empty files, cut-off
 * JSON, a pickle that would run code or is cut off, pictures that are absent or would lie outside their folder, ids that
 * stand there twice, references to annotations that are absent, a split that has none. Files of ReasonSeg without {@code
 * shapes} (two of the test split) are not asked; the card names them. One sample is lost, with the reason in the ledger,
 * for: a RefCOCO polygon of fewer than three corners, a box whose width or height is not above 0, broken run lengths,
 * points that are no numbers, a picture of another size than the file says, or one that EXIF turns.
 */
public final class ReferringProvider implements BenchmarkProvider<ReferringConfig> {

    @Override
    public String id() {
        return "referring";
    }

    @Override
    public String summary() {
        return "ReasonSeg, RefCOCO, RefCOCO+ and RefCOCOg: what an expression refers to, by mask or by box";
    }

    @Override
    public Class<ReferringConfig> configType() {
        return ReferringConfig.class;
    }

    /** Opens ReasonSeg's folder or that of one split, or a folder of refer with {@code refs(..).p}. */
    @Override
    public Benchmark open(ReferringConfig config, Path data) throws IOException {
        Content content = config.dataset() == Dataset.REASON_SEG
                ? ReasonSegReader.read(data, config.split())
                : RefcocoReader.read(config, data);
        return new Referring(config, data, content);
    }
}
