package io.vitharness.benchmarks.mmbench;

import io.vitharness.benchmarks.mmbench.MmbenchConfig.Asked;
import io.vitharness.benchmarks.mmbench.MmbenchConfig.Rotations;
import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows that are asked, question by question, each question's passes in order.
 *
 * @param notes what a reader of figures must know about the passes
 */
record Passes(List<Row> rows, List<String> notes) {

    Passes {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    static Passes of(MmbenchConfig config, Path file, Collection<Row> all) throws DataException {
        List<Row> rows = ofSplit(config, file, all);
        boolean rotated = rows.stream().anyMatch(row -> !row.isMain());
        boolean generate =
                config.rotations() == Rotations.GENERATED || (config.rotations() == Rotations.AUTO && !rotated);
        if (config.protocol() == Asked.CIRCULAR && !generate && !rotated) {
            throw new DataException(file + ": found the first pass alone, wanted rotations (index + 1000000) for the"
                    + " circular protocol; set 'rotations: generated' or 'protocol: vanilla'");
        }
        Map<Long, List<Row>> groups = groups(rows);
        if (groups.isEmpty()) {
            throw new DataException(
                    file + ": found rotations only, wanted rows of the first pass (index below 1000000)");
        }
        Chooser chooser = new Chooser(groups, rows.size());
        if (config.protocol() == Asked.VANILLA) {
            return chooser.vanilla();
        }
        return generate ? chooser.generated() : chooser.circular();
    }

    private static List<Row> ofSplit(MmbenchConfig config, Path file, Collection<Row> all) throws DataException {
        if (config.split().isEmpty()) {
            return List.copyOf(all);
        }
        String wanted = config.split().get();
        List<Row> rows = all.stream()
                .filter(row -> wanted.equals(row.tags().get("split")))
                .toList();
        if (rows.isEmpty()) {
            Set<String> known = new TreeSet<>();
            all.forEach(row -> known.add(row.tags().getOrDefault("split", "(none)")));
            throw new DataException(file + ": found no row of split '" + wanted + "', wanted one of " + known);
        }
        return rows;
    }

    // questions without their first pass are no questions to the official evaluator
    private static Map<Long, List<Row>> groups(List<Row> rows) {
        Map<Long, List<Row>> groups = new LinkedHashMap<>();
        rows.stream().filter(Row::isMain).forEach(row -> groups.put(row.group(), new ArrayList<>()));
        rows.stream()
                .sorted(Comparator.comparingLong(Row::index))
                .forEach(row -> groups.computeIfPresent(row.group(), (group, passes) -> with(passes, row)));
        return groups;
    }

    private static List<Row> with(List<Row> passes, Row row) {
        passes.add(row);
        return passes;
    }

    /** Takes from every question the passes that a protocol asks. */
    private record Chooser(Map<Long, List<Row>> groups, int rowsInFile) {

        Passes vanilla() {
            return new Passes(
                    groups.values().stream().map(passes -> passes.get(0)).toList(), List.of());
        }

        Passes generated() {
            List<Row> rows = new ArrayList<>();
            for (List<Row> passes : groups.values()) {
                Row main = passes.get(0);
                for (int pass = 0; pass < main.options().size(); pass++) {
                    rows.add(main.rotated(pass));
                }
            }
            return new Passes(
                    rows,
                    List.of("rotations are made by the harness; option texts that should stay last"
                            + " ('All of the above') move like any other"));
        }

        Passes circular() {
            List<Row> rows = groups.values().stream().flatMap(List::stream).toList();
            List<String> notes = new ArrayList<>();
            List<Long> incomplete = groups.entrySet().stream()
                    .filter(group -> !isComplete(group.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!incomplete.isEmpty()) {
                notes.add(incomplete.size() + " of " + groups.size() + " questions lack a rotation (the first is "
                        + incomplete.get(0)
                        + "): each missing rotation makes a question easier; was the file cut off?");
            }
            if (rows.size() < rowsInFile) {
                notes.add(rowsInFile - rows.size() + " rows are rotations of questions whose first pass is missing and"
                        + " are left out, as VLMEvalKit does");
            }
            return new Passes(rows, notes);
        }

        /** A pass for every option, or one less where the last option stays in its place in all of them. */
        private static boolean isComplete(List<Row> passes) {
            for (int pass = 0; pass < passes.size(); pass++) {
                if (passes.get(pass).pass() != pass) {
                    return false;
                }
            }
            int options = passes.get(0).options().size();
            return passes.size() >= options
                    || (passes.size() > 1 && passes.size() == options - 1 && isLastFixed(passes));
        }

        private static boolean isLastFixed(List<Row> passes) {
            return passes.stream()
                            .map(row -> row.options().get(row.options().size() - 1))
                            .distinct()
                            .count()
                    == 1;
        }
    }
}
