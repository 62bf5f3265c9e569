package io.vitharness.benchmarks.coco;

import io.vitharness.benchmarks.coco.CocoConfig.Format;
import io.vitharness.benchmarks.coco.CocoConfig.Pictures;
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
 * COCO detection, instance segmentation and keypoints (Lin et al. 2014,
 * <a href="https://arxiv.org/abs/1405.0312">arXiv 1405.0312</a>), LVIS (Gupta et al. 2019,
 * <a href="https://arxiv.org/abs/1908.03195">1908.03195</a>) and PASCAL VOC detection (Everingham et al. 2010), from the
 * published annotation files and picture folders.
 *
 * <p>Protocol: a model answers a picture with regions, each of a class and with a confidence; the judge
 * {@code detection} makes average precision of them. Official source: {@code cocodataset/cocoapi} at {@code 8c9bcc3}
 * ({@code PythonAPI/pycocotools/coco.py}, {@code cocoeval.py}), {@code lvis-dataset/lvis-api} at {@code 7d7f07d}, the
 * PASCAL VOC development kit. A model that reads text is asked in our words (there are no official ones), see the README.
 *
 * <p>Deviations:
 * <ul>
 *   <li>A picture or an annotation that is listed twice is refused; officially the last one would count for both.
 *   <li>Annotations of pictures or categories that the file does not list are left out, as officially, and the card says
 *       how many.
 *   <li>{@code iscrowd} makes an annotation ignored; an {@code ignore} field counts for LVIS only, as officially.
 *   <li>Results for unknown pictures, without or with a confidence that is not finite, or with a broken outline end the
 *       import with file and place; results of unknown categories are judged as regions that name no class.
 * </ul>
 */
public final class CocoProvider implements BenchmarkProvider<CocoConfig> {

    @Override
    public String id() {
        return "coco";
    }

    @Override
    public String summary() {
        return "COCO detection, instance segmentation and keypoints; LVIS; PASCAL VOC";
    }

    @Override
    public Class<CocoConfig> configType() {
        return CocoConfig.class;
    }

    /** Opens an annotation file, the folder that holds one, or a folder of PASCAL VOC. */
    @Override
    public Benchmark open(CocoConfig config, Path data) throws IOException {
        if (config.format() == Format.VOC) {
            return voc(config, data);
        }
        Path file = annotations(data);
        Content content = InstancesFile.read(file, config);
        Optional<PictureFolder> pictures = config.pictures() == Pictures.ABSENT
                ? Optional.empty()
                : Optional.of(PictureFolder.of(
                        file, config.images(), content.pictures().values()));
        return new Coco(config, file, content, pictures);
    }

    private static Benchmark voc(CocoConfig config, Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such folder; wanted a folder of PASCAL VOC such as VOC2007");
        }
        Content content = VocFolder.read(data, config.split());
        Optional<PictureFolder> pictures = config.pictures() == Pictures.ABSENT
                ? Optional.empty()
                : Optional.of(PictureFolder.at(data.resolve(config.images().orElse("JPEGImages"))));
        return new Coco(config, data, content, pictures);
    }

    private static Path annotations(Path data) throws IOException {
        if (Files.isRegularFile(data)) {
            return data;
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted an annotation file of COCO");
        }
        try (Stream<Path> files = Files.list(data)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().equals(SyntheticSets.MARKER))
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
