package io.vitharness.report;

import java.nio.file.Path;

/** Where everything stands in a run folder. */
public record RunFolder(Path path) {

    public Path plan() {
        return path.resolve("run.json");
    }

    public Path events() {
        return path.resolve("events.ndjson");
    }

    public Path report() {
        return path.resolve("report.json");
    }

    public Path timings() {
        return path.resolve("timings.json");
    }

    public Path log() {
        return path.resolve("run.log");
    }

    public Path media() {
        return path.resolve("media");
    }

    /** The curve of a model's training. */
    public Path training(String model) {
        return path.resolve("training").resolve(model + ".ndjson");
    }

    /** How long a model's training took. */
    public Path trainingTime(String model) {
        return path.resolve("training").resolve(model + ".timing.json");
    }

    /** A copy of the suite that the run was made of. */
    public Path suite() {
        return path.resolve("suite.yaml");
    }

    public Path predictions(String cell) {
        return path.resolve("predictions").resolve(cell + ".ndjson");
    }

    /** The curves and matrices of a cell, where its metrics have any. */
    public Path drawings(String cell) {
        return path.resolve("drawings").resolve(cell + ".json");
    }

    public Path scores(String cell) {
        return path.resolve("scores").resolve(cell + ".ndjson");
    }
}
