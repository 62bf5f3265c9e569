package io.vitharness.benchmarks.tampering;

import io.vitharness.benchmarks.tampering.Shelf.Masks;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists the pictures of folders and finds their masks. */
final class ShelfReader {

    private static final Pattern PICTURE = Pattern.compile("(.*)\\.(?:png|jpe?g|tiff?|bmp|webp|gif)");
    private static final String EACH = "*";

    private final Path root;
    private final Layout layout;

    ShelfReader(Path root, Layout layout) {
        this.root = root;
        this.layout = layout;
    }

    /** All pictures, tampered ones first, each kind sorted by name within its folder. */
    List<Exhibit> exhibits() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new DataException(root + ": there is no such folder; wanted " + layout.title());
        }
        List<Exhibit> exhibits = new ArrayList<>();
        for (Shelf shelf : Shelf.of(layout)) {
            for (String parent : parents(shelf)) {
                exhibits.addAll(exhibits(shelf, parent));
            }
        }
        if (exhibits.stream().noneMatch(Exhibit::tampered)) {
            throw new DataException(root + ": found no tampered picture, wanted some in '"
                    + Shelf.of(layout).get(0).folder() + "', as " + layout.title() + " has them");
        }
        return exhibits;
    }

    private List<String> parents(Shelf shelf) throws IOException {
        if (!shelf.folder().startsWith(EACH)) {
            return List.of("");
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private List<Exhibit> exhibits(Shelf shelf, String parent) throws IOException {
        String folder = folder(shelf.folder(), parent);
        Optional<SortedMap<String, String>> masks = Optional.empty();
        if (shelf.masks().isPresent()) {
            masks = Optional.of(masks(shelf.masks().get(), parent));
        }
        Pattern pattern = Pattern.compile(shelf.name());
        List<Exhibit> exhibits = new ArrayList<>();
        for (Map.Entry<String, String> file : files(folder).entrySet()) {
            Matcher name = pattern.matcher(file.getKey());
            if (name.matches()) {
                String id = folder + "/" + file.getValue();
                exhibits.add(
                        masks.isPresent()
                                ? new Exhibit(
                                        id,
                                        true,
                                        Optional.ofNullable(masks.get().get(name.group(1))),
                                        cluster(id),
                                        shelf.tags())
                                : Exhibit.authentic(id, cluster(id)));
            }
        }
        return exhibits;
    }

    // all pictures of a photograph lie in its folder
    private String cluster(String id) {
        return layout == Layout.IMD2020 ? id.substring(0, id.indexOf('/')) : id;
    }

    private SortedMap<String, String> masks(Masks masks, String parent) throws IOException {
        String folder = folder(masks.folder(), parent);
        Pattern pattern = Pattern.compile(masks.name());
        SortedMap<String, String> found = new TreeMap<>();
        for (Map.Entry<String, String> file : files(folder).entrySet()) {
            Matcher name = pattern.matcher(file.getKey());
            if (!name.matches()) {
                continue;
            }
            String path = folder + "/" + file.getValue();
            String other = found.put(name.group(1), path);
            if (other != null) {
                throw new DataException(
                        root + ": found two masks of one picture, '" + other + "' and '" + path + "', wanted one");
            }
        }
        return found;
    }

    private static String folder(String pattern, String parent) {
        return parent.isEmpty() ? pattern : parent + pattern.substring(EACH.length());
    }

    /** Picture files by their name without suffix; an absent folder has none. */
    private SortedMap<String, String> files(String folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(root.resolve(folder))) {
            return files;
        }
        try (Stream<Path> children = Files.list(root.resolve(folder))) {
            for (Path child : (Iterable<Path>) children.sorted()::iterator) {
                String name = child.getFileName().toString();
                boolean isPicture =
                        PICTURE.matcher(name.toLowerCase(Locale.ROOT)).matches();
                if (isPicture && Files.isRegularFile(child)) {
                    String stem = name.substring(0, name.lastIndexOf('.'));
                    String other = files.put(stem, name);
                    if (other != null) {
                        throw new DataException(root.resolve(folder) + ": found '" + other + "' and '" + name
                                + "', wanted one picture of a name");
                    }
                }
            }
        }
        return files;
    }
}
