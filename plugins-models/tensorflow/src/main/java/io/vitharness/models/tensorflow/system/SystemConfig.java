package io.vitharness.models.tensorflow.system;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A named architecture of the field as a configuration of parts, with the way it is trained.
 *
 * @param lessons how many pictures with a question there are to learn from; they come again once all were seen
 * @param threads processor threads of training and of answering; fixed, since it decides the last bits of a sum
 * @param maxTokens the longest answer it can give
 */
public record SystemConfig(
        String system, String preset, Parts parts, int lessons, int threads, List<Stage> stages, int maxTokens) {

    /** Raised when the same configuration trains other weights than before. */
    private static final int RECIPE_VERSION = 1;

    private static final int MOST_LESSONS = 1_000_000;
    private static final int MOST_THREADS = 1024;

    public SystemConfig {
        stages = List.copyOf(stages);
        Must.beWithin(1, MOST_LESSONS, "lessons", lessons);
        Must.beWithin(1, MOST_THREADS, "threads", threads);
        boolean isPainted = stages.stream().anyMatch(stage -> stage.objective() instanceof Objective.Segment);
        Must.be(!isPainted || parts.mask().isPresent(), "a stage that paints needs the part 'mask'");
        boolean isFound = stages.stream().anyMatch(stage -> stage.objective() instanceof Objective.Detect);
        Must.be(!isFound || parts.boxes().isPresent(), "a stage that detects needs the part 'boxes'");
        boolean isCompared = stages.stream().anyMatch(stage -> stage.objective() instanceof Objective.Contrast);
        Must.be(!isCompared || parts.contrast().isPresent(), "a stage that compares needs the part 'contrast'");
        boolean isTagged = stages.stream().anyMatch(stage -> stage.objective() instanceof Objective.Tag);
        Must.be(
                isTagged == parts.tag().isPresent(),
                "a stage of the objective 'tag' and the part 'tag' need each other");
        boolean isTold = stages.stream().anyMatch(stage -> stage.objective() instanceof Objective.Instructions);
        boolean isWoven = stages.stream().anyMatch(stage -> stage.objective() instanceof Objective.Dialogue);
        Must.be(
                !isTold || (!isTagged && !isWoven),
                "a stage with 'data' goes with neither the part 'tag' nor the objective 'dialogue', which ask in words"
                        + " of their own");
        boolean isBinned =
                stages.stream().anyMatch(stage -> stage.objective().forms().containsKey(Objective.Form.BINS));
        Must.be(isBinned == parts.tokens().isPresent(), "the form 'bins' and the part 'tokens' need each other");
        stages.forEach(stage -> check(stage, parts));
        Must.beWithin(1, Must.WIDEST, "max-tokens", maxTokens);
        Must.be(
                stages.stream().map(Stage::name).distinct().count() == stages.size(),
                "each stage needs a name of its own");
    }

    /** Whether it learns dialogues in words and pictures. */
    public boolean isDialogue() {
        return stages.stream().anyMatch(stage -> stage.objective() instanceof Objective.Dialogue);
    }

    private static void check(Stage stage, Parts parts) {
        var subjects = stage.objective().forms().keySet().stream()
                .map(Objective.Form::subject)
                .collect(Collectors.toCollection(TreeSet::new));
        Must.be(
                subjects.size() <= 1,
                "stage '" + stage.name() + "' mixes forms about " + subjects + "; a stage is about one of them");
        boolean isWoven = stage.objective() instanceof Objective.Dialogue;
        Must.be(
                !isWoven
                        || (parts.lm() instanceof LanguagePart.Llama
                                && !parts.adapter().readsWords()),
                "stage '" + stage.name()
                        + "': objective 'dialogue' needs lm 'llama' and an adapter that reads no words");
        long numbers = (long) stage.batch() * parts.pictures() * parts.vision().numbers();
        Must.be(
                numbers <= Integer.MAX_VALUE,
                "stage '" + stage.name() + "': what a 'batch' sees has " + numbers + " numbers, and may have "
                        + Integer.MAX_VALUE);
        boolean isDense = stage.objective() instanceof Objective.Dense;
        Must.be(
                !isDense || parts.vision() instanceof VisionPart.Vit,
                "stage '" + stage.name() + "': objective 'dense' needs vision 'vit'");
        Must.be(
                stage.dense().isEmpty() || parts.vision() instanceof VisionPart.Vit,
                "stage '" + stage.name() + "': 'dense' beside an objective needs vision 'vit'");
        Must.be(
                !(stage.objective() instanceof Objective.DenseMask) || isTwoWay(parts),
                "stage '" + stage.name() + "': objective 'dense-mask' needs a mask of kind 'two-way' whose encoder has"
                        + " as many cells as vision");
        boolean isFitting = stage.objective().subject().fits(parts.vision());
        Must.be(
                isFitting || !(stage.objective() instanceof Objective.Instructions),
                "stage '" + stage.name() + "': 'data' needs an encoder of still pictures or vision 'none'");
        Must.be(
                isFitting,
                "stage '" + stage.name() + "': forms "
                        + stage.objective().forms().keySet() + " do not fit vision " + parts.vision());
    }

    private static boolean isTwoWay(Parts parts) {
        return parts.mask()
                .filter(MaskPart.TwoWay.class::isInstance)
                .map(mask -> ((MaskPart.TwoWay) mask).encoder())
                .filter(encoder -> encoder.grid() == parts.vision().grid())
                .isPresent();
    }

    /** The same system with other numbers of steps by name of stage. */
    public SystemConfig withSteps(Map<String, Integer> steps) {
        var names = stages.stream().map(Stage::name).toList();
        var unknown = new TreeSet<>(steps.keySet());
        names.forEach(unknown::remove);
        Must.be(unknown.isEmpty(), "no stage " + unknown + " in system '" + system + "'; it has " + names);
        var changed = stages.stream()
                .map(stage -> stage.withSteps(steps.getOrDefault(stage.name(), stage.steps())))
                .toList();
        return new SystemConfig(system, preset, parts, lessons, threads, changed, maxTokens);
    }

    /** All that decides the trained weights, as canonical text. */
    public String recipe(long seed) {
        return "tensorflow recipe " + RECIPE_VERSION + "\nseed " + seed + "\n" + this + "\n";
    }

    /** Whether any stage learns from what is drawn, and not from instruction data alone. */
    public boolean isDrawn() {
        return stages.stream()
                .anyMatch(stage -> !(stage.objective() instanceof Objective.Instructions)
                        || stage.dense().isPresent());
    }

    /**
     * The forms of drawn prompts whose words the vocabulary knows: all that a stage teaches, and the first ones where
     * pictures are drawn.
     */
    public List<Objective.Form> forms() {
        var forms = new TreeSet<Objective.Form>();
        if (isDrawn() && parts.vision() instanceof VisionPart.Vit) {
            forms.addAll(Objective.Form.FIRST);
        }
        stages.forEach(stage -> forms.addAll(stage.objective().forms().keySet()));
        forms.remove(Objective.Form.TOLD);
        return List.copyOf(forms);
    }

    /** The files of instruction data that stages learn from. */
    public List<InstructionData> data() {
        return stages.stream()
                .map(Stage::objective)
                .filter(Objective.Instructions.class::isInstance)
                .map(objective -> ((Objective.Instructions) objective).data())
                .distinct()
                .toList();
    }

    /** Steps of all stages together. */
    public int steps() {
        return stages.stream().mapToInt(Stage::steps).sum();
    }
}
