package io.vitharness.benchmarks.regions;

import io.vitharness.benchmarks.regions.RegionsConfig.Pictures;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Regions of pictures that are given: which class is there (All-Seeing, Wang et al. 2023,
 * <a href="https://arxiv.org/abs/2308.01907">arXiv 2308.01907</a>; Osprey on LVIS and PACO; GPT4RoI), how it is described
 * (All-Seeing, GPT4RoI and others on Visual Genome and RefCOCOg), which word stands there (ChatSpot's kind of question on
 * COCO-Text).
 *
 * <p>Protocol: the prompt holds the picture, the region and the words of {@link Wording}. To recognise, All-Seeing compares
 * the likeliness of every class name ({@code eval_region_recognition.py}); the judge {@code classification} makes top-1
 * accuracy of it. With {@code region: mask} the object's own pixels are given in place of its box, as Osprey is given them.
 * With {@code asking: picture} all boxes of a picture are given at once, and the judge {@code detection}
 * makes mean average precision of the labels and confidences that come back. To describe, the judge {@code caption} makes
 * CIDEr and METEOR as coco-caption does ({@code eval_caption.py}). To read, the judge {@code vqa} compares words without
 * case and punctuation.
 *
 * <p>Deviations:
 * <ul>
 *   <li>All-Seeing searches captions with five beams; here decoding is greedy unless the suite says otherwise.
 *   <li>All-Seeing scores class names by the likeness of two embeddings, averaged over prompt templates; a ranking model
 *       here says how likely the bare name is as the answer.
 *   <li>All-Seeing's mean average precision takes the 80 surest classes of every box of LVIS as regions; here a model's
 *       own regions are taken. Its result list for COCO's tools can be imported with the benchmark {@code coco}.
 *   <li>Osprey measures how alike the said and the true name are (SentenceBERT and shared words); here one class must be
 *       named.
 *   <li>GPT4RoI draws one of twenty questions in training and says nothing of evaluation; the first is asked.
 *   <li>What ChatSpot asked on LVIS, PACO and for words, and how it compared, was never published.
 * </ul>
 */
public final class RegionsProvider implements BenchmarkProvider<RegionsConfig> {

    @Override
    public String id() {
        return "regions";
    }

    @Override
    public String summary() {
        return "What a given region shows: class, caption or word (COCO, LVIS, Visual Genome, RefCOCOg, COCO-Text)";
    }

    @Override
    public Class<RegionsConfig> configType() {
        return RegionsConfig.class;
    }

    /** Opens a file, or a folder that holds one. */
    @Override
    public Benchmark open(RegionsConfig config, Path data) throws IOException {
        Path file = file(data);
        Subset subset = Subset.of(config.subset(), file);
        Content content = content(config, file, subset);
        Optional<PictureFiles> pictures = Optional.empty();
        if (config.pictures() == Pictures.REQUIRED) {
            List<String> names = content.regions().values().stream()
                    .map(Marked::picture)
                    .distinct()
                    .toList();
            pictures = Optional.of(PictureFinder.of(file, config.images()).find(names));
        }
        return config.asking() == RegionsConfig.Asking.PICTURE
                ? new WholePictures(config, new Source(file, subset, content, pictures))
                : new SingleRegions(config, new Source(file, subset, content, pictures));
    }

    private static Content content(RegionsConfig config, Path file, Subset subset) throws IOException {
        return switch (config.format()) {
            case COCO, LVIS -> InstancesFile.read(file, config, subset);
            case ALL_SEEING -> CaptionFile.read(file, subset);
            case ANNOTATIONS -> AnnotationFile.read(file, subset);
            case VISUAL_GENOME -> GenomeFile.read(file, subset);
            case COCO_TEXT -> CocoTextFile.read(file, subset);
        };
    }

    private static Path file(Path data) throws IOException {
        if (Files.isRegularFile(data)) {
            return data;
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted a file of regions");
        }
        try (Stream<Path> files = Files.list(data)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !String.valueOf(file.getFileName()).equals(SyntheticSets.MARKER))
                    .sorted()
                    .toList();
            if (found.size() != 1) {
                throw new DataException(data + ": found " + found.size() + " files *.json "
                        + found.stream().map(Path::getFileName).toList() + ", wanted one; name the file itself");
            }
            return found.get(0);
        }
    }
}
