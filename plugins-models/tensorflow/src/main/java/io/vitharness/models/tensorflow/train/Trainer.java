package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.store.Devices;
import io.vitharness.models.tensorflow.store.FileFaults;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.spi.model.TrainingStep;
import io.vitharness.spi.model.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trains a system stage by stage into a checkpoint folder. A training that was broken off goes on from its last saved
 * step and ends in the same weights as an unbroken one: batches depend on the step alone, moments are saved with the
 * weights, and the number of threads is the system's own. That holds on the processor: a GPU rounds in another way each
 * time. The recipe does not name the device, so a checkpoint serves wherever it was trained; {@link Devices} says where.
 */
public final class Trainer {

    private static final int STEPS_PER_REPORT = 10;
    private static final int STEPS_PER_SAVE = 100;
    private static final int LESSONS_TO_CHECK = 1000;

    private final int stepsPerSave;
    private final SystemConfig system;
    private final Workshop workshop;
    private final Checkpoint checkpoint;
    private final Placement placement;
    private final Vocabulary vocabulary;
    private final StageGraphs graphs;
    private final TrainingLog log;
    private final String recipe;

    /** On the processor. */
    public Trainer(SystemConfig system, Workshop workshop) {
        this(system, workshop, STEPS_PER_SAVE);
    }

    public Trainer(SystemConfig system, Workshop workshop, Placement placement) {
        this(system, workshop, placement, STEPS_PER_SAVE);
    }

    Trainer(SystemConfig system, Workshop workshop, int stepsPerSave) {
        this(system, workshop, Placement.PROCESSOR, stepsPerSave);
    }

    private Trainer(SystemConfig system, Workshop workshop, Placement placement, int stepsPerSave) {
        this.placement = placement;
        this.stepsPerSave = stepsPerSave;
        this.system = system;
        this.workshop = workshop;
        this.checkpoint = new Checkpoint(workshop.checkpoint());
        this.vocabulary = Teachers.vocabulary(system, workshop.seed());
        this.graphs = new StageGraphs(system, vocabulary, workshop.seed(), placement);
        this.log = new TrainingLog(checkpoint.log());
        this.recipe = Taught.recipe(system, workshop.seed());
    }

    /** Tells mistakes in the stages without training: lessons too long, patterns and targets of LoRA that fit nothing. */
    public static void check(SystemConfig system, long seed) {
        StageGraphs graphs = new StageGraphs(system, Teachers.vocabulary(system, seed), seed);
        graphs.drawLessons(LESSONS_TO_CHECK);
        graphs.trained();
    }

    /** As {@link #train}, but leaves a finished model of this very recipe as it is. */
    public void trainUnlessDone() throws IOException, InterruptedException {
        if (checkpoint.isComplete()) {
            if (checkpoint.recipe().equals(recipe)) {
                return;
            }
            sayOther("the model");
            checkpoint.reopen();
        }
        train();
    }

    /** Returns when the checkpoint is complete; a mistake in the stages is told before the first step. */
    public void train() throws IOException, InterruptedException {
        Map<String, List<String>> trained = graphs.trained();
        Checkpoint.Progress progress = begun();
        try (Tower.Claim claim = claim(progress)) {
            progress = behindTower(progress);
            int first = 0;
            for (Stage stage : system.stages()) {
                if (progress.steps() < first + stage.steps()) {
                    progress = train(stage, first, progress);
                    if (first == 0) {
                        leaveTower(progress.weights());
                    }
                }
                claim.release();
                first += stage.steps();
            }
        }
        checkpoint.complete(progress.weights(), vocabulary.words(), description(progress.weights(), trained));
    }

    /** Where training goes on: at its last saved step or at the start. */
    private Checkpoint.Progress begun() throws IOException {
        Optional<Checkpoint.Progress> saved = checkpoint.progress();
        if (saved.isPresent() && !saved.get().recipe().equals(recipe)) {
            sayOther("the training that was broken off");
        } else if (saved.isPresent()) {
            workshop.say("goes on from step " + saved.get().steps() + " of " + system.steps());
            log.rewind(saved.get().steps());
            return saved.get();
        }
        log.rewind(0);
        return new Checkpoint.Progress(recipe, 0, Weights.NONE, Weights.NONE);
    }

    /** Systems that begin with one encoder and are trained at the same time train it once. */
    private Tower.Claim claim(Checkpoint.Progress begun) {
        return tower().filter(tower -> begun.steps() < system.stages().get(0).steps())
                .map(tower -> tower.claim(workshop::say))
                .orElse(Tower.Claim.NONE);
    }

    /** A training at its start goes on behind an encoder that another system left. */
    private Checkpoint.Progress behindTower(Checkpoint.Progress begun) throws IOException {
        Optional<Tower> shared = tower().filter(tower -> begun.steps() == 0 && tower.isThere());
        if (shared.isEmpty()) {
            tower().filter(tower -> begun.steps() == 0 && tower.isDamaged())
                    .ifPresent(tower -> workshop.say("trains its own encoder: " + tower.folder()
                            + " is not as it was left, and will be replaced"));
            return begun;
        }
        workshop.say("takes the encoder that was trained before: "
                + shared.get().folder().getFileName());
        for (TrainingStep point : shared.get().curve(system.steps())) {
            log.append(point);
            workshop.progress(point);
        }
        int steps = system.stages().get(0).steps();
        return new Checkpoint.Progress(recipe, steps, shared.get().weights(), Weights.NONE);
    }

    private void sayOther(String what) {
        workshop.say("trains afresh: " + what + " in " + checkpoint.folder()
                + " has another recipe; the system, its lessons, their words or the seed were others");
    }

    private Optional<Tower> tower() {
        return Tower.isFirstOf(system)
                ? workshop.shared().map(this::ofPlace).map(folder -> Tower.of(system, workshop.seed(), folder))
                : Optional.empty();
    }

    // what is shared never changes an outcome, so what a GPU trained is shared among its like alone
    private Path ofPlace(Path shared) {
        return placement
                .gpu()
                .map(gpu -> shared.resolve(gpu.name().replaceAll("\\W+", "-")))
                .orElse(shared);
    }

    /** Shares the encoder where all of it was trained here; that nobody can share it is told and hinders nothing. */
    private void leaveTower(Weights weights) throws IOException {
        Optional<Tower> missing = tower().filter(tower -> !tower.isThere());
        boolean isOfOneDevice = new Devices(checkpoint.folder()).words().equals(Optional.of(placement.words()));
        if (missing.isEmpty() || !isOfOneDevice) {
            return;
        }
        try {
            missing.get().leave(weights, checkpoint.log());
        } catch (IOException fault) {
            workshop.say("shares its encoder with no other training: " + FileFaults.words(fault));
        }
    }

    /** Trains one stage from where it stands; {@code first} counts the steps of the stages before it. */
    private Checkpoint.Progress train(Stage stage, int first, Checkpoint.Progress start)
            throws IOException, InterruptedException {
        new Devices(checkpoint.folder()).add(placement.words(), start.steps() == 0);
        try (StageRun run = graphs.open(stage, start.weights())) {
            run.load(start.weights(), start.moments(), workshop.seed());
            var window = new ArrayList<Map<String, Double>>();
            for (int step = start.steps() - first; step < stage.steps(); step++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("training was stopped after step " + (first + step));
                }
                window.add(run.step(step));
                report(stage, first, step, window);
                if ((step + 1) % stepsPerSave == 0 && step + 1 < stage.steps()) {
                    checkpoint.save(standing(run, start, first + step + 1, run.moments()));
                }
            }
            Checkpoint.Progress end = standing(run, start, first + stage.steps(), Weights.NONE);
            checkpoint.save(end);
            return end;
        }
    }

    private static Checkpoint.Progress standing(StageRun run, Checkpoint.Progress start, int steps, Weights moments) {
        return new Checkpoint.Progress(start.recipe(), steps, start.weights().with(run.weights()), moments);
    }

    private void report(Stage stage, int first, int step, List<Map<String, Double>> window) throws IOException {
        if ((step + 1) % STEPS_PER_REPORT != 0 && step + 1 < stage.steps()) {
            return;
        }
        Map<String, Double> values = new TreeMap<>(means(window));
        values.put("rate", stage.schedule().rateAt(step, stage.steps()));
        TrainingStep point = new TrainingStep(stage.name(), first + step + 1, system.steps(), values);
        log.append(point);
        workshop.progress(point);
        window.clear();
    }

    private static Map<String, Double> means(List<Map<String, Double>> window) {
        Map<String, Double> means = new TreeMap<>();
        window.forEach(
                values -> values.forEach((name, value) -> means.merge(name, value / window.size(), Double::sum)));
        return means;
    }

    private Map<String, Object> description(Weights weights, Map<String, List<String>> trained) {
        Map<String, Long> byStage = new LinkedHashMap<>();
        trained.forEach((stage, names) -> byStage.put(stage, numbers(weights, names)));
        Set<String> ever = new TreeSet<>();
        trained.values().forEach(ever::addAll);
        Map<String, Object> description = new TreeMap<>(Map.of(
                "schema",
                "vit-harness/tensorflow-model/1",
                "recipe",
                recipe,
                "parameters",
                weights.size(),
                "trainable",
                numbers(weights, ever),
                "trained by stage",
                byStage));
        Map<String, String> routing = Routing.of(system, new Teachers(system, workshop.seed()), vocabulary, weights);
        if (!routing.isEmpty()) {
            description.put("routing", routing);
        }
        return description;
    }

    private static long numbers(Weights weights, Collection<String> names) {
        return names.stream()
                .mapToLong(name -> weights.get(name).orElseThrow().values().length)
                .sum();
    }
}
