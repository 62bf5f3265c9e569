package io.vitharness.judges.segmentation;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.ModelException;
import java.util.List;

/** How the regions of an answer are held against the key; one for each task. Has no state. */
interface Comparison {

    /** What the regions are worth; they passed {@link RegionReader}. */
    Score score(Sample sample, List<Part.Region> said)
            throws UnusableKeyException, ModelException, InterruptedException;

    /** The evidence of an answer that was not read. */
    Evidence nothing(Sample sample) throws UnusableKeyException;

    /** The figures, the headline first. */
    List<Metric> metrics();
}
