package io.vitharness.benchmarks.tampering;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Pictures that were tampered with: whether, and where. Reads MagicBrush as EditScout uses it (edited picture and mask),
 * AutoSplice, CocoGLIDE, EditScout's annotations (for PerfBrush and the like), CASIA 1.0, IMD2020, COVERAGE, DSO-1,
 * Korus and Huang's set, and any other set in folders of our layout.
 *
 * <p>Protocol {@code localisation}: EditScout's question (<a href="https://github.com/vaijsc/EditScout">{@code
 * vaijsc/EditScout}</a> at {@code a9e1c9a}, {@code lisa/utils/utils.py}), answered by a mask; its {@code validate()} is
 * LISA's, whose figures the judge {@code segmentation} gives. Only tampered pictures are asked, as there. Protocol {@code
 * detection}: FakeShield's question (<a href="https://github.com/zhipeixu/FakeShield">{@code zhipeixu/FakeShield}</a> at
 * {@code de40a5f}, {@code playground/eval_jsonl.py}), answered in words that the judge {@code classification} reads; no
 * scorer was released, accuracy and F1 follow the paper (tampered is positive).
 *
 * <p>Deviations:
 * <ul>
 *   <li>EditScout's code cuts masks / 255 to whole numbers, so that only 255 counts; other sources count every value above
 *       0. Both are shown unless {@code mask} names one.
 *   <li>EditScout turned MagicBrush's masks into grey pictures; here transparency is read where there is any.
 *   <li>EditScout gives no table of which of its questions was asked; {@code template} is the first unless set.
 *   <li>FakeShield's second model, which is asked for a mask with the first model's words, cannot be asked: questions of
 *       this harness do not depend on answers.
 *   <li>A mask that marks nothing or everything is refused unless {@code blank} keeps it; the scorers would take it.
 * </ul>
 */
public final class TamperingProvider implements BenchmarkProvider<TamperingConfig> {

    @Override
    public String id() {
        return "tampering";
    }

    @Override
    public String summary() {
        return "Tampered pictures, where (EditScout) or whether (FakeShield): MagicBrush, AutoSplice, CASIA and others.";
    }

    @Override
    public Class<TamperingConfig> configType() {
        return TamperingConfig.class;
    }

    /** Opens the folder of a set, or for the layout {@code annotations} a JSON file. */
    @Override
    public Benchmark open(TamperingConfig config, Path data) throws IOException {
        return new Tampering(config, Gallery.of(config, data));
    }
}
