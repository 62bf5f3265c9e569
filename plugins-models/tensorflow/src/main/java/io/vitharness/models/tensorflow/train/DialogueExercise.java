package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Woven;
import io.vitharness.models.tensorflow.part.WovenInput;
import io.vitharness.models.tensorflow.part.WovenRow;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * To say the assistant's replies word by word, to say where a picture comes, and to caption it in a branch that nothing
 * else sees, as TextBind is trained. What the user says is never asked for.
 */
final class DialogueExercise implements Exercise {

    /** What is learnt from. */
    record Plan(Talks talks, Vocabulary vocabulary, SystemConfig system, Stage stage) {}

    private final Plan plan;
    private final PictureInput pictures;
    private final WovenInput input;
    private final Operand<TInt32> targets;
    private final Goal goal;

    DialogueExercise(Engine engine, Network network, PictureInput pictures, Plan plan) {
        this.plan = plan;
        for (int i = 0; i < plan.talks().size(); i++) {
            new Fit(plan.system())
                    .requireDialogue(
                            row(plan.talks().talk(i), new ArrayList<>()).length());
        }
        this.pictures = pictures;
        this.input = network.wovenInput();
        this.targets = engine.tf().placeholder(TInt32.class);
        var logits = network.words(network.hidden(pictures.features(), input));
        Operand<TFloat32> loss = Exercise.crossEntropy(engine, logits, targets);
        this.goal = new Goal(loss, Exercise.accuracy(engine, logits, targets));
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public List<Tensor> feed(int step, Session.Runner runner) {
        List<Long> shown = new ArrayList<>();
        List<WovenRow> rows = new ArrayList<>();
        for (int i = 0; i < plan.stage().batch(); i++) {
            long number = (long) step * plan.stage().batch() + i;
            rows.add(row(plan.talks().talk((int) (number % plan.talks().size())), shown));
        }
        Woven woven = Woven.of(rows);
        List<Tensor> tensors = new ArrayList<>(input.feed(woven, runner));
        int[] wanted = woven.targets();
        TInt32 words = Engine.tensor(wanted, wanted.length);
        runner.feed(targets, words);
        tensors.add(words);
        tensors.addAll(pictures.feed(shown.stream().mapToLong(Long::longValue).toArray(), runner));
        return tensors;
    }

    /** The row of a dialogue; the pictures that it shows go behind those of the batch. */
    private WovenRow row(List<Talks.Said> talk, List<Long> shown) {
        Vocabulary words = plan.vocabulary();
        WovenRow row = new WovenRow(plan.system().parts().pictureTokens());
        for (Talks.Said said : talk) {
            row.read(words.number(said.isAssistant() ? Vocabulary.ASSISTANT : Vocabulary.USER));
            for (int i = 0; i < said.words().size(); i++) {
                int[] text = words.encode(said.words().get(i));
                if (said.isAssistant()) {
                    row.write(text);
                } else {
                    row.read(text);
                }
                if (i < said.pictures().size()) {
                    show(row, said, i, shown);
                }
            }
            if (said.isAssistant()) {
                row.write(Vocabulary.END);
            }
        }
        return row;
    }

    private void show(WovenRow row, Talks.Said said, int index, List<Long> shown) {
        if (said.isAssistant()) {
            Vocabulary words = plan.vocabulary();
            int start = words.number(Vocabulary.START_PICTURE);
            row.ask(start)
                    .caption(start, words.encode(said.captions().get(index)), words.number(Vocabulary.END_PICTURE));
        }
        row.show(shown.size());
        shown.add(said.pictures().get(index).longValue());
    }

    @Override
    public void close() {
        pictures.close();
    }
}
