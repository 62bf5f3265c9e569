package io.vitharness.benchmarks.pointclouds;

import io.vitharness.benchmarks.pointclouds.PointCloudsConfig.Split;
import io.vitharness.data.files.DataDigest;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The clouds that a list of {@code modelnet40_normal_resampled} names.
 *
 * @param classes as the file of names has them, such as {@code tv_stand}, in its order
 * @param entries by id, in the list's order
 * @param hash SHA-256 of both lists, then of name and size of every cloud's file, 64 hexadecimal digits
 */
record Shelf(Path list, List<String> classes, Map<String, Entry> entries, String hash) {

    private static final String NAMES = "modelnet40_shape_names.txt";
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,99}";
    private static final int LARGEST_LIST = 64 << 20;

    /** A cloud and what it shows. */
    record Entry(Path file, String shown) {}

    Shelf {
        classes = List.copyOf(classes);
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Reads the lists and looks whether every cloud is there; clouds themselves are read when they are asked. */
    static Shelf open(Path folder, Split split) throws IOException {
        Path names = folder.resolve(NAMES);
        Path list = folder.resolve("modelnet40_" + split.name().toLowerCase(Locale.ROOT) + ".txt");
        List<String> classes = classes(names, lines(names));
        Map<String, Entry> entries = entries(list, lines(list), classes);
        requireAll(list, entries);
        DataDigest digest = new DataDigest().add(names).add(list);
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            digest.add(entry.getKey() + " " + CloudFile.size(entry.getValue().file()));
        }
        return new Shelf(list, classes, entries, digest.hex());
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": there is no such file; wanted a folder of modelnet40_normal_resampled");
        }
        if (Files.size(file) > LARGEST_LIST) {
            throw new DataException(file + ": found " + Files.size(file) + " bytes, wanted at most " + LARGEST_LIST);
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        if (lines.isEmpty()) {
            throw new DataException(file + ": found an empty file, wanted a name in every line");
        }
        return lines.stream().map(String::strip).toList();
    }

    private static List<String> classes(Path file, List<String> lines) throws DataException {
        Set<String> known = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).matches(NAME) || !known.add(lines.get(i).toLowerCase(Locale.ROOT))) {
                throw new DataException(place(file, i) + "found '" + lines.get(i)
                        + "', wanted the name of a class that no other line has, such as tv_stand");
            }
        }
        if (lines.size() < 2) {
            throw new DataException(file + ": found one class, wanted at least two");
        }
        return lines;
    }

    private static Map<String, Entry> entries(Path list, List<String> lines, List<String> classes)
            throws DataException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String id = lines.get(i);
            int end = id.lastIndexOf('_');
            if (end < 1 || !id.matches(NAME)) {
                throw new DataException(
                        place(list, i) + "found '" + id + "', wanted a class, _ and a number, such as chair_0890");
            }
            String shown = id.substring(0, end);
            if (!classes.contains(shown)) {
                throw new DataException(place(list, i) + "found the class '" + shown + "' of '" + id
                        + "', wanted one of " + NAMES + ": " + String.join(", ", classes));
            }
            Entry entry = new Entry(list.resolveSibling(shown).resolve(id + ".txt"), shown);
            if (entries.putIfAbsent(id, entry) != null) {
                throw new DataException(place(list, i) + "found '" + id + "' a second time, wanted it once");
            }
        }
        return entries;
    }

    private static void requireAll(Path list, Map<String, Entry> entries) throws DataException {
        List<Path> absent = entries.values().stream()
                .map(Entry::file)
                .filter(file -> !Files.isRegularFile(file))
                .toList();
        if (!absent.isEmpty()) {
            throw new DataException(list + ": " + absent.size() + " of its " + entries.size()
                    + " clouds are not there, wanted them all; the first is " + absent.get(0));
        }
    }

    private static String place(Path file, int index) {
        return file + ":" + (index + 1) + ": ";
    }
}
