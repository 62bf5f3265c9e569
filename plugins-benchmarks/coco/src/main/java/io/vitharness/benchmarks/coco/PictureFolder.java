package io.vitharness.benchmarks.coco;

import io.vitharness.data.files.PictureFile;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folder in which the pictures lie; they are read one by one, when they are asked for. */
final class PictureFolder {

    private final Path folder;

    private PictureFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Looks for the pictures of an annotation file: in the folder that the suite names, or in those where COCO's and
     * LVIS's archives put them.
     *
     * @throws DataException names how many are absent and the first
     */
    static PictureFolder of(Path file, Optional<String> named, Collection<PictureEntry> pictures) throws DataException {
        Path beside = file.toAbsolutePath().resolveSibling("");
        List<Path> candidates = candidates(file, beside, named);
        String first = pictures.iterator().next().file();
        Path folder = candidates.stream()
                .filter(one -> Files.isRegularFile(one.resolve(first)))
                .findFirst()
                .orElseThrow(() -> new DataException(file + ": found no picture '" + first + "' in any of " + candidates
                        + "; name their folder with 'images', or judge recorded results with 'pictures: absent'"));
        List<String> absent = pictures.stream()
                .map(PictureEntry::file)
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .toList();
        if (!absent.isEmpty()) {
            throw new DataException(folder + ": " + absent.size() + " of " + pictures.size()
                    + " pictures are absent, the first is " + folder.resolve(absent.get(0)));
        }
        return new PictureFolder(folder);
    }

    /** A folder whose pictures are named by their own paths. */
    static PictureFolder at(Path folder) {
        return new PictureFolder(folder);
    }

    Image read(PictureEntry picture) throws IOException {
        return PictureFile.read(folder.resolve(picture.file()));
    }

    /** One line of name and size for every picture, in their order. */
    String listing(Collection<PictureEntry> pictures) throws IOException {
        StringBuilder listing = new StringBuilder();
        for (PictureEntry picture : pictures) {
            Path file = folder.resolve(picture.file());
            if (!Files.isRegularFile(file)) {
                throw new DataException(file + ": the picture is absent");
            }
            listing.append(picture.file()).append(' ').append(Files.size(file)).append('\n');
        }
        return listing.toString();
    }

    private static List<Path> candidates(Path file, Path beside, Optional<String> named) {
        if (named.isPresent()) {
            return List.of(beside.resolve(named.get()).normalize());
        }
        String stem = file.getFileName().toString().replaceAll("\\.json$", "");
        String split = stem.substring(stem.lastIndexOf('_') + 1);
        Set<Path> candidates = new LinkedHashSet<>();
        for (Path root : List.of(beside, beside.resolve("..").normalize())) {
            candidates.add(root.resolve(split));
            candidates.add(root.resolve("images").resolve(split));
            candidates.add(root.resolve("images"));
            candidates.add(root);
        }
        return List.copyOf(candidates);
    }
}
