package io.vitharness.benchmarks.vqa;

import io.vitharness.data.files.PictureFile;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pictures in files at or below a folder, found by their names: {@code n161313.jpg} for {@code n161313}, and
 * {@code COCO_val2014_000000262148.jpg} for number 262148. Names of the data only choose among the files that are there.
 */
final class PictureFolder implements Pictures {

    private static final int DEPTH = 3;
    private static final Pattern SUFFIX = Pattern.compile("(?i)(.+)\\.(jpe?g|png|webp|gif|bmp|tiff?)");
    private static final Pattern COCO = Pattern.compile("(?:COCO_.*_)?(\\d{12})");

    private final Map<String, Path> byStem = new HashMap<>();
    private final Map<String, Path> byQuestion = new HashMap<>();
    private final TreeMap<String, Long> sizes = new TreeMap<>();

    private PictureFolder() {}

    /** Fails where the picture of any question is absent, and says how many are. */
    static PictureFolder of(Path root, Collection<Item> items) throws IOException {
        PictureFolder folder = new PictureFolder();
        try (Stream<Path> files = Files.walk(root, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            files.filter(Files::isRegularFile).sorted().forEach(folder::list);
        }
        List<Item> absent = new ArrayList<>();
        for (Item item : items) {
            if (!folder.take(root, item)) {
                absent.add(item);
            }
        }
        if (!absent.isEmpty()) {
            throw new DataException(root + ": found no pictures for " + absent.size()
                    + " questions, wanted them all; the first is '"
                    + absent.get(0).picture().orElse("(no name)") + "' of question '"
                    + absent.get(0).id()
                    + "' (see the README for the layout; 'pictures: absent' judges recorded answers without)");
        }
        return folder;
    }

    @Override
    public Optional<Image> of(Item item) throws IOException {
        Path file = Optional.ofNullable(byQuestion.get(item.id()))
                .orElseThrow(() -> new DataException(item.place() + ": question '" + item.id() + "' has no picture"));
        return Optional.of(PictureFile.read(file));
    }

    @Override
    public String inventory() {
        StringBuilder lines = new StringBuilder();
        sizes.forEach(
                (name, size) -> lines.append(name).append(' ').append(size).append('\n'));
        return lines.toString();
    }

    @Override
    public void close() {
        // every picture opens and closes its file for itself
    }

    private void list(Path file) {
        Matcher suffix = SUFFIX.matcher(file.getFileName().toString());
        if (suffix.matches()) {
            byStem.putIfAbsent(key(suffix.group(1)), file);
        }
    }

    private boolean take(Path root, Item item) throws IOException {
        Optional<Path> file = item.picture().map(PictureFolder::stem).map(byStem::get);
        if (file.isEmpty()) {
            return false;
        }
        byQuestion.put(item.id(), file.get());
        String name = root.relativize(file.get()).toString().replace('\\', '/');
        if (!sizes.containsKey(name)) {
            sizes.put(name, PictureFile.size(file.get()));
        }
        return true;
    }

    private static String stem(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        Matcher suffix = SUFFIX.matcher(last);
        return key(suffix.matches() ? suffix.group(1) : last);
    }

    // COCO's names and COCO's numbers meet in the number
    private static String key(String stem) {
        Matcher coco = COCO.matcher(stem);
        String digits = coco.matches() ? coco.group(1) : stem;
        return digits.matches("\\d{1,12}") ? "#" + Long.parseLong(digits) : stem;
    }
}
