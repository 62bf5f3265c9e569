package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.KeyMistake;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Builds the graphs of a system's stages. */
final class StageGraphs {

    private final SystemConfig system;
    private final Vocabulary vocabulary;
    private final Teachers teachers;
    private final long seed;
    private final Placement placement;

    /** On the processor. */
    StageGraphs(SystemConfig system, Vocabulary vocabulary, long seed) {
        this(system, vocabulary, seed, Placement.PROCESSOR);
    }

    StageGraphs(SystemConfig system, Vocabulary vocabulary, long seed, Placement placement) {
        this.placement = placement;
        this.system = system;
        this.vocabulary = vocabulary;
        this.seed = seed;
        this.teachers = new Teachers(system, seed);
    }

    /** Draws the first lessons of each stage, at least so many; one that is too long for the system is a mistake. */
    void drawLessons(int lessons) {
        system.stages().stream()
                .filter(stage -> !stage.objective().forms().isEmpty())
                .forEach(stage -> course(stage).draw(lessons));
    }

    /** The weights that each stage trains, by its name; a pattern or a target of LoRA that fits nothing is a mistake. */
    Map<String, List<String>> trained() {
        Map<String, List<String>> trained = new LinkedHashMap<>();
        Set<String> layers = new TreeSet<>();
        system.stages().forEach(stage -> trained.put(stage.name(), trained(stage, layers)));
        system.parts().lora().ifPresent(lora -> {
            for (int i = 0; i < lora.targets().size(); i++) {
                String target = lora.targets().get(i);
                if (layers.stream().noneMatch(layer -> Stage.matches(target, layer))) {
                    throw new KeyMistake(
                            "parts.lora.targets[" + i + "]",
                            "system '" + system.system() + "': target '" + target
                                    + "' of 'lora' fits no linear layer; those are " + new Listed(layers).near(target));
                }
            }
        });
        return trained;
    }

    /** The weights that a stage trains; a pattern that fits none which its loss depends on is a mistake. */
    List<String> trained(Stage stage) {
        return trained(stage, new TreeSet<>());
    }

    private List<String> trained(Stage stage, Set<String> layers) {
        try (Engine engine = new Engine(1);
                Exercise exercise = exercise(stage, engine)) {
            List<String> reached = engine.reaching(exercise.goal().loss());
            layers.addAll(engine.parameters().layers());
            for (int i = 0; i < stage.train().size(); i++) {
                String pattern = stage.train().get(i);
                if (reached.stream().noneMatch(name -> Stage.matches(pattern, name))) {
                    throw mistake(
                            stage,
                            "train[" + i + "]",
                            "pattern '" + pattern + "' fits no weight that its loss depends on; those are "
                                    + new Listed(reached).near(pattern));
                }
            }
            List<String> trained = reached.stream().filter(stage::trains).toList();
            if (stage.dense().isPresent() && trained.stream().noneMatch(StageGraphs::isVision)) {
                throw mistake(
                        stage,
                        "objective.dense",
                        "'dense' teaches the encoder, but 'train' fits none of its weights 'vision.*'");
            }
            return trained;
        }
    }

    private KeyMistake mistake(Stage stage, String key, String message) {
        return new KeyMistake(
                "stages[" + system.stages().indexOf(stage) + "]." + key,
                "stage '" + stage.name() + "' of system '" + system.system() + "': " + message);
    }

    /** The graph of a stage; where the encoder does not learn its tokens are made once from the given weights. */
    StageRun open(Stage stage, Weights weights) {
        boolean seesPixels = stage.objective() instanceof Objective.Dense
                || stage.objective() instanceof Objective.DenseMask
                || stage.objective() instanceof Objective.Tag
                || trained(stage).stream().anyMatch(StageGraphs::isVision);
        Engine engine = new Engine(system.threads(), placement);
        boolean isOpen = false;
        try {
            PictureInput pictures = seesPixels || isSightless()
                    ? pixels(stage, engine)
                    : new FeatureInput(engine, system, pictures(stage), weights);
            StageRun run = new StageRun(engine, exercise(stage, engine, pictures), stage);
            isOpen = true;
            return run;
        } finally {
            if (!isOpen) {
                engine.close();
            }
        }
    }

    /** What a stage learns, with the encoder in its graph whether it learns or not. */
    Exercise exercise(Stage stage, Engine engine) {
        return exercise(stage, engine, pixels(stage, engine));
    }

    private Exercise exercise(Stage stage, Engine engine, PictureInput pictures) {
        Exercise main = main(stage, engine, pictures);
        if (stage.dense().isEmpty()) {
            return main;
        }
        Network network = network(engine);
        var scenes = new PixelInput(engine, network::seen, system.parts().vision(), teachers.lessons());
        var cells =
                new DenseExercise(engine, network, scenes, new DenseExercise.Plan(teachers.lessons(), system, stage));
        return new BesideCells(engine, main, cells, stage.dense().getAsDouble());
    }

    private Exercise main(Stage stage, Engine engine, PictureInput pictures) {
        Objective objective = stage.objective();
        if (objective instanceof Objective.NextWord || objective instanceof Objective.Instructions) {
            return new WordExercise(engine, network(engine), system.parts(), pictures, course(stage));
        }
        if (objective instanceof Objective.Segment segment) {
            var teacher = (Teacher.Marking) source(stage);
            var plan = new SegmentExercise.Plan(course(stage), teacher, system.parts(), vocabulary, segment);
            return new SegmentExercise(engine, network(engine), pictures, plan);
        }
        if (objective instanceof Objective.Dialogue) {
            var plan = new DialogueExercise.Plan(teachers.talks(), vocabulary, system, stage);
            return new DialogueExercise(engine, network(engine), pictures, plan);
        }
        if (objective instanceof Objective.Contrast contrast) {
            var plan = new ContrastExercise.Plan(
                    course(stage), (Spots) source(stage), system.parts(), vocabulary, contrast);
            return new ContrastExercise(engine, network(engine), pictures, plan);
        }
        if (objective instanceof Objective.Detect detect) {
            var teacher = (Teacher.Finding) source(stage);
            var plan = new BoxExercise.Plan(course(stage), teacher, system.parts(), vocabulary, detect);
            return new BoxExercise(engine, network(engine), pictures, plan);
        }
        if (objective instanceof Objective.Tag) {
            var plan = new TagExercise.Plan((Forgeries) source(stage), system, stage);
            return new TagExercise(engine, network(engine), plan);
        }
        var plan = new DenseExercise.Plan(teachers.lessons(), system, stage);
        return new DenseExercise(engine, network(engine), pictures, plan);
    }

    private Course course(Stage stage) {
        return new Course(source(stage), vocabulary, stage.objective().forms(), plan(stage));
    }

    private Course.Plan plan(Stage stage) {
        return new Course.Plan(system, stage, source(stage).size(system.lessons()), seed);
    }

    private PictureInput pixels(Stage stage, Engine engine) {
        if (isSightless()) {
            return new NoInput(engine);
        }
        Network network = network(engine);
        boolean isOfMask = stage.objective() instanceof Objective.DenseMask;
        return new PixelInput(
                engine,
                isOfMask ? network::seenByMask : network::seen,
                system.parts().vision(),
                pictures(stage));
    }

    private PixelSource pictures(Stage stage) {
        return stage.objective() instanceof Objective.Dialogue ? teachers.talks() : source(stage);
    }

    private Teacher source(Stage stage) {
        return teachers.of(stage.objective());
    }

    private boolean isSightless() {
        return system.parts().vision() instanceof VisionPart.None;
    }

    private Network network(Engine engine) {
        return new Network(system.parts(), vocabulary.size(), engine);
    }

    private static boolean isVision(String weight) {
        return weight.startsWith("vision.");
    }
}
