package io.vitharness.data.table;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files of one Parquet table: {@code name.parquet}, or all parts {@code name-00000-of-00003.parquet} (older
 * ones with a hash before the dot).
 */
public final class ParquetShards {

    private static final String ENDING = ".parquet";
    private static final int MAX_SHARDS = 10_000;
    private static final Pattern SHARD =
            Pattern.compile("(?<table>.+)-(?<number>\\d{1,5})-of-(?<count>\\d{1,5})(-[0-9a-f]+)?\\.parquet");

    private ParquetShards() {}

    /** Whether a path is named like a Parquet file. */
    public static boolean isOne(Path path) {
        return path.toString().endsWith(ENDING);
    }

    /** The name of the table that a file belongs to: its name without number, hash and ending. */
    public static String table(Path file) {
        String name = file.getFileName().toString();
        Matcher shard = SHARD.matcher(name);
        return shard.matches() ? shard.group("table") : name.substring(0, name.length() - ENDING.length());
    }

    /** The names of all tables that a folder holds; empty where it holds none. */
    public static List<String> tables(Path folder) throws IOException {
        TreeSet<String> tables = new TreeSet<>();
        files(folder).forEach(file -> tables.add(table(file)));
        return List.copyOf(tables);
    }

    /** The files of the table that one file belongs to, in their order; fails where a part is missing. */
    public static List<Path> of(Path file) throws IOException {
        if (!SHARD.matcher(file.getFileName().toString()).matches()) {
            return List.of(file);
        }
        return find(file.toAbsolutePath().resolveSibling(""), table(file));
    }

    /** The files of a table by its name, in their order; fails where there is none or a part is missing. */
    public static List<Path> find(Path folder, String table) throws IOException {
        List<Path> files =
                files(folder).stream().filter(file -> table(file).equals(table)).toList();
        if (files.isEmpty()) {
            throw new DataException(folder + ": found the tables " + tables(folder) + ", wanted " + table + ENDING
                    + " or its parts " + table + "-00000-of-.." + ENDING);
        }
        Optional<Path> whole = files.stream()
                .filter(file -> file.getFileName().toString().equals(table + ENDING))
                .findFirst();
        return whole.isPresent() ? List.of(whole.get()) : parts(folder, files);
    }

    private static List<Path> parts(Path folder, List<Path> files) throws DataException {
        Map<Integer, Path> byNumber = new TreeMap<>();
        int count = number(files.get(0), "count");
        if (count < 1 || count > MAX_SHARDS) {
            throw new DataException(files.get(0) + ": found " + count + " parts, wanted 1 to " + MAX_SHARDS);
        }
        for (Path file : files) {
            Optional<Path> same = Optional.ofNullable(byNumber.put(number(file, "number"), file));
            if (same.isPresent() || number(file, "count") != count) {
                throw new DataException(
                        folder + ": found " + same.orElse(files.get(0)).getFileName() + " and " + file.getFileName()
                                + ", wanted the parts of one download only");
            }
        }
        return inOrder(folder, byNumber, count);
    }

    private static List<Path> inOrder(Path folder, Map<Integer, Path> byNumber, int count) throws DataException {
        List<Path> parts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Optional<Path> part = Optional.ofNullable(byNumber.get(number));
            int wanted = number;
            parts.add(part.orElseThrow(() -> new DataException(folder + ": found " + byNumber.size() + " of " + count
                    + " parts of " + table(byNumber.values().iterator().next()) + ", wanted also part " + wanted)));
        }
        return parts;
    }

    private static int number(Path file, String group) {
        Matcher shard = SHARD.matcher(file.getFileName().toString());
        return shard.matches() ? Integer.parseInt(shard.group(group)) : 0;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ParquetShards::isOne).sorted().toList();
        }
    }
}
