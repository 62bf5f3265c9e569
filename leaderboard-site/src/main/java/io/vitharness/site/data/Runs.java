package io.vitharness.site.data;

import io.vitharness.report.FormatException;
import io.vitharness.report.Json;
import io.vitharness.report.Report;
import io.vitharness.report.ReportFile;
import io.vitharness.report.RunFolder;
import io.vitharness.report.RunPlan;
import io.vitharness.report.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds and reads the runs under some folders. */
public final class Runs {

    // results/<suite>/<run-id>/report.json, and one level to spare for a checkout that holds results/
    private static final int DEPTH = 4;

    private Runs() {}

    /**
     * Every run under the roots, oldest first. A root is a run folder or a tree of them.
     *
     * @throws FormatException when a root is missing, holds no run, or a file of a run cannot be read
     */
    public static List<Run> under(List<Path> roots) throws IOException {
        var folders = new TreeSet<Path>();
        for (Path root : roots) {
            folders.addAll(foldersUnder(root));
        }
        var runs = new ArrayList<Run>();
        for (Path folder : folders) {
            runs.add(read(new RunFolder(folder)));
        }
        requireDistinct(runs);
        runs.sort(Run.OLDEST_FIRST);
        return List.copyOf(runs);
    }

    private static List<Path> foldersUnder(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new FormatException(root + ": there is no such folder; wanted a run folder or a tree of them");
        }
        try (Stream<Path> files = Files.walk(root.toRealPath(), DEPTH)) {
            List<Path> folders = files.filter(
                            file -> file.getFileName() != null && file.endsWith("report.json") && isPlain(file))
                    .flatMap(file -> Stream.ofNullable(file.getParent()))
                    .toList();
            if (folders.isEmpty()) {
                throw new FormatException(root + ": no report.json in it or below; 'run' and 'report' write one");
            }
            return folders;
        }
    }

    private static Run read(RunFolder folder) throws IOException {
        Report report = ReportFile.read(folder.report());
        requireSchema(folder.report(), report.schema(), Report.SCHEMA);
        Optional<RunPlan> plan = optional(folder.plan(), RunPlan.class);
        if (plan.isPresent()) {
            requireSchema(folder.plan(), plan.get().schema(), RunPlan.SCHEMA);
        }
        Optional<Timings> timings = optional(folder.timings(), Timings.class);
        if (timings.isPresent()) {
            requireSchema(folder.timings(), timings.get().schema(), Timings.SCHEMA);
        }
        return new Run(folder, report, plan, timings);
    }

    private static <T> Optional<T> optional(Path file, Class<T> type) throws IOException {
        return isPlain(file) ? Optional.of(Json.read(file, type)) : Optional.empty();
    }

    /** A link could point anywhere, and run folders come from strangers. */
    static boolean isPlain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    static void requireSchema(Path file, String found, String wanted) throws FormatException {
        if (!wanted.equals(found)) {
            throw new FormatException(file + ":1: its schema is '" + found + "'; this version reads '" + wanted + "'");
        }
    }

    private static void requireDistinct(List<Run> runs) throws FormatException {
        Map<List<String>, Run> seen = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Run run : runs) {
            Run other = seen.put(List.of(run.report().suite(), run.report().run()), run);
            if (other != null) {
                throw new FormatException(
                        run.place() + ": it is run '" + run.report().run() + "' of suite '"
                                + run.report().suite() + "', and so is " + other.place() + "; keep one of them");
            }
        }
    }
}
