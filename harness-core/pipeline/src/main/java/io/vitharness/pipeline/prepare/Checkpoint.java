package io.vitharness.pipeline.prepare;

import io.vitharness.report.Json;
import io.vitharness.report.Lines;
import io.vitharness.report.TrainingHeader;
import io.vitharness.report.TrainingReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A trained model's folder in the workspace, named by the hash of its recipe; shared by all runs. */
record Checkpoint(Path folder, String recipe) {

    /** How a finished training went. */
    record Done(String schema, String recipe, int steps, double seconds, OptionalLong peakBytes) {
        static final String SCHEMA = "vit-harness/checkpoint/1";
    }

    static Checkpoint in(Path workspace, String recipe) {
        return new Checkpoint(workspace.resolve("checkpoints").resolve(recipe), recipe);
    }

    boolean isDone() {
        return Files.isRegularFile(doneFile());
    }

    Done done() throws IOException {
        return Json.read(doneFile(), Done.class);
    }

    void finish(Done done) throws IOException {
        Json.write(doneFile(), done);
    }

    /** Seconds spent by attempts that did not finish. */
    double secondsSpent() throws IOException {
        Path file = folder.resolve("spent.json");
        return Files.isRegularFile(file) ? Json.read(file, Double.class) : 0;
    }

    void spend(double seconds) throws IOException {
        Json.write(folder.resolve("spent.json"), seconds);
    }

    Path curveFile() {
        return folder.resolve("curve.ndjson");
    }

    Path lockFile() {
        return folder.resolve("lock");
    }

    /** The curve so far, one point a step: a resumed training repeats steps, and the newest point of a step stands. */
    SortedMap<Integer, TrainingReport.Point> curve() throws IOException {
        SortedMap<Integer, TrainingReport.Point> points = new TreeMap<>();
        if (Files.isRegularFile(curveFile())) {
            Lines.each(curveFile(), TrainingReport.Point.class, point -> points.put(point.step(), point));
        }
        return points;
    }

    /** Writes the curve in order into a run folder. */
    void publish(Path file, TrainingHeader header) throws IOException {
        List<String> lines = new ArrayList<>(List.of(Json.line(header)));
        curve().values().forEach(point -> lines.add(Json.line(point)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private Path doneFile() {
        return folder.resolve("done.json");
    }
}
