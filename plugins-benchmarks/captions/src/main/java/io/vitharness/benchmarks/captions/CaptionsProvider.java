package io.vitharness.benchmarks.captions;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Describing pictures: COCO Captions (Chen et al. 2015, <a href="https://arxiv.org/abs/1504.00325">arXiv 1504.00325</a>),
 * and every set in its layout, such as NoCaps; or the Karpathy split of COCO, Flickr8k and Flickr30k.
 *
 * <p>Protocol: one caption for each picture, judged against all captions that people wrote, by the judge
 * {@code caption} (tylin/coco-caption at 3a9afb2). That source prescribes no prompt: the default is InstructBLIP's.
 *
 * <p>Deviations:
 * <ul>
 *   <li>A results file that misses pictures is taken, as there; the missing ones are model errors in the ledger.
 *   <li>Results for unknown pictures, and two captions for one picture, are errors, as there.
 *   <li>InstructBLIP searches with five beams for 10 to 80 tokens ({@code salesforce/LAVIS}); here decoding is greedy, up
 *       to 80 tokens, unless the suite says otherwise.
 *   <li>Pictures without captions are left out where others have some, and the card counts them; where none has any
 *       (a test split) captions are collected and not judged.
 * </ul>
 */
public final class CaptionsProvider implements BenchmarkProvider<CaptionsConfig> {

    @Override
    public String id() {
        return "captions";
    }

    @Override
    public String summary() {
        return "COCO Captions, NoCaps and Karpathy's splits: one caption for each picture.";
    }

    @Override
    public Class<CaptionsConfig> configType() {
        return CaptionsConfig.class;
    }

    /** Opens the JSON file, or a folder with one. */
    @Override
    public Benchmark open(CaptionsConfig config, Path data) throws IOException {
        Path file = CaptionFile.find(data);
        CaptionFile.Content content = CaptionFile.read(file, config.split());
        return new Captions(config, file, content, PictureFiles.of(config, file, content.pictures()));
    }
}
