package io.vitharness.benchmarks.m4seg;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * M4Seg, reasoning segmentation over several pictures (Wahed et al. 2024, PRIMA, <a
 * href="https://arxiv.org/abs/2412.15209">arXiv 2412.15209</a>): a question about a set of pictures, answered by masks of
 * objects and parts in them, each with the words that name it. Protocol {@code grounded}: the judge {@code segmentation}
 * with {@code task: grounded}.
 *
 * <p><b>The layout is the harness's own.</b> Neither the files of M4Seg nor the code that scores them could be found when
 * this was written (the paper and the authors' page describe, but do not show them). The README defines a small JSON file
 * that holds what the paper describes; whoever has the original converts it. Figures over converted files are no
 * reproduction of published ones.
 *
 * <p>Deviations, as far as can be told without the original:
 * <ul>
 *   <li>the question is asked word for word after its pictures, before each of which stands its number; the authors'
 *       prompt is not known;
 *   <li>the words around the masks of a reference answer are not read: only masks and labels are judged.
 * </ul>
 *
 * <p>Clusters: questions about the same list of pictures share one. Broken files. The run does not start, and the message
 * names file and line, for an absent or empty file, cut-off JSON, an id that is there twice, pictures that are absent or
 * would lie outside the folder, a region of a picture that the question does not have, a region without label or outline.
 * One sample is lost, with the reason in the ledger, for a polygon of fewer than three corners, broken run lengths, run
 * lengths of another size than the picture, or an outline without pixels.
 */
public final class M4segProvider implements BenchmarkProvider<M4segConfig> {

    @Override
    public String id() {
        return "m4seg";
    }

    @Override
    public String summary() {
        return "M4Seg (PRIMA): several pictures to a question, several masks to an answer; in a layout of our own";
    }

    @Override
    public Class<M4segConfig> configType() {
        return M4segConfig.class;
    }

    /** Opens a file of the README's layout, or a folder with {@code m4seg.json}. */
    @Override
    public Benchmark open(M4segConfig config, Path data) throws IOException {
        return new M4seg(config, M4segFile.read(data));
    }
}
