package io.vitharness.benchmarks.regions;

import io.vitharness.data.files.PictureFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for pictures: in the folder that the suite names, or beside the file and one folder up, there also in the
 * folders that COCO's and Visual Genome's archives make.
 */
final class PictureFinder {

    private static final List<String> USUAL =
            List.of("", "images", "val2017", "train2017", "val2014", "train2014", "VG_100K", "VG_100K_2");

    private final Path file;
    private final List<Path> folders;

    private PictureFinder(Path file, List<Path> folders) {
        this.file = file;
        this.folders = folders;
    }

    static PictureFinder of(Path file, Optional<String> images) throws DataException {
        Path here = file.toAbsolutePath().resolveSibling("");
        if (images.isPresent() && !Files.isDirectory(here.resolve(images.get()))) {
            throw new DataException(here.resolve(images.get()) + ": there is no such folder ('images')");
        }
        List<Path> roots = images.isPresent()
                ? List.of(here.resolve(images.get()))
                : List.of(here, here.resolve("..").normalize());
        List<Path> folders = roots.stream()
                .flatMap(root -> USUAL.stream().map(root::resolve))
                .filter(Files::isDirectory)
                .toList();
        return new PictureFinder(file, folders);
    }

    /** All pictures of these names; fails where any is absent. */
    PictureFiles find(Collection<String> names) throws IOException {
        PictureFiles files = new PictureFiles();
        for (String name : names) {
            files.add(name, find(name));
        }
        files.requireAll(file, "'images' names their folder" + PictureFiles.OR_ABSENT);
        return files;
    }

    private Path find(String name) throws DataException {
        List<Path> places = new ArrayList<>();
        for (Path folder : folders) {
            for (String form : forms(name)) {
                Path place = PictureFiles.inside(folder, form)
                        .orElseThrow(() -> new DataException(file + ": found the picture's name '" + name
                                + "', wanted one that stays below the folder of the pictures"));
                places.add(place);
            }
        }
        return places.stream().filter(Files::isRegularFile).findFirst().orElse(places.get(0));
    }

    // COCO_val2014_000000000042.jpg is 000000000042.jpg in the archives of 2017; All-Seeing's paths start at its root
    private static List<String> forms(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String twoSteps = name.replaceFirst("^.*?([^/]+/[^/]+)$", "$1");
        return Stream.of(name, twoSteps, last, last.replaceFirst("^COCO_(?:train|val)2014_", ""))
                .distinct()
                .toList();
    }
}
