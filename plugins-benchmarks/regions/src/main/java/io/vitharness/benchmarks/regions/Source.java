package io.vitharness.benchmarks.regions;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.BenchmarkCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was read, and from where. May be shared between threads. */
final class Source {

    private final Path file;
    private final Content content;
    private final Optional<PictureFiles> pictures;
    private final String hash;

    Source(Path file, Subset subset, Content content, Optional<PictureFiles> pictures) throws IOException {
        this.file = file;
        this.content = content;
        this.pictures = pictures;
        DataDigest digest = new DataDigest().add(file);
        if (subset.file().isPresent()) {
            digest.add(subset.file().get());
        }
        pictures.ifPresent(files -> files.addTo(digest));
        this.hash = digest.hex();
    }

    Path file() {
        return file;
    }

    Content content() {
        return content;
    }

    /** Empty where pictures are absent. */
    Optional<Image> picture(String name) throws IOException {
        return pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(pictures.get().open(name));
    }

    boolean hasPictures() {
        return pictures.isPresent();
    }

    BenchmarkCard card(RegionsConfig config) {
        boolean synthetic = Files.isRegularFile(file.toAbsolutePath().resolveSibling(SyntheticSets.MARKER));
        List<String> notes = new ArrayList<>(content.notes());
        if (pictures.isEmpty()) {
            notes.add("opened without pictures: recorded answers are judged, nothing can be asked");
        }
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        String name = String.valueOf(file.getFileName()).replaceAll("\\.json$", "");
        return new BenchmarkCard(
                synthetic ? "Regions of synthetic shapes" : title(config),
                name + ", " + content.regions().size() + " regions",
                synthetic ? Optional.empty() : Optional.of(licence(config)),
                Optional.empty(),
                hash,
                notes);
    }

    private static String title(RegionsConfig config) {
        return switch (config.format()) {
            case COCO -> "COCO region recognition";
            case LVIS -> "LVIS region recognition";
            case ALL_SEEING, ANNOTATIONS -> "Region captions";
            case VISUAL_GENOME -> "Visual Genome region captions";
            case COCO_TEXT -> "COCO-Text words";
        };
    }

    private static String licence(RegionsConfig config) {
        return switch (config.format()) {
            case COCO, LVIS, COCO_TEXT -> "CC BY 4.0 (annotations); Flickr terms of use (pictures)";
            case VISUAL_GENOME -> "CC BY 4.0 (Visual Genome)";
            case ALL_SEEING, ANNOTATIONS -> "of the set behind the file: Visual Genome is CC BY 4.0";
        };
    }
}
