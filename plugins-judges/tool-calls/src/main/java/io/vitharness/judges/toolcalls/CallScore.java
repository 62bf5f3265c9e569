package io.vitharness.judges.toolcalls;

import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.support.UnigramBleu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What one answer is worth, each in 0..1 ({@code evaluate_item} of the official script). */
record CallScore(double thought, double action, double arguments, double success, double iou) {

    private static final double ENOUGH_ARGUMENTS = .5;
    private static final String PICTURE = ".png";
    private static final Pattern COMMA = Pattern.compile(",");

    /** The key has at least one thought, and as many inputs as actions. */
    static CallScore of(ReActLines key, ReActLines said) {
        return key.actions().isEmpty() ? withoutTool(key, said) : withTool(key, said);
    }

    Evidence evidence() {
        return Evidence.of(Map.of(
                "thought", List.of(thought),
                "action", List.of(action),
                "arguments", List.of(arguments),
                "success", List.of(success),
                "iou", List.of(iou)));
    }

    private static CallScore withTool(ReActLines key, ReActLines said) {
        List<String> thoughts = key.thoughts()
                .subList(0, Math.min(key.thoughts().size(), key.actions().size()));
        Marks thought = Marks.ofSame(thoughts, withoutLastNo(said));
        Marks action = Marks.ofSame(key.actions(), said.actions());
        Marks arguments = Marks.of(key.inputs(), said.inputs(), CallScore::arguments);
        boolean success = thought.mean() == 1 && action.mean() == 1 && arguments.mean() >= ENOUGH_ARGUMENTS;
        return new CallScore(
                thought.mean(),
                action.mean(),
                arguments.mean(),
                success ? 1 : 0,
                Marks.iou(thought, action, arguments));
    }

    // after its last call a model may say that it needs no further tool
    private static List<String> withoutLastNo(ReActLines said) {
        List<String> thoughts = new ArrayList<>(said.thoughts());
        int last = thoughts.size() - 1;
        if (last == said.actions().size() && thoughts.get(last).equals("No")) {
            thoughts.remove(last);
        }
        return thoughts;
    }

    private static double arguments(String wanted, String found) {
        String[] key = COMMA.split(wanted, -1);
        String[] said = COMMA.split(found, -1);
        if (key.length != said.length) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < key.length; i++) {
            if (key[i].contains(PICTURE) && !said[i].contains(PICTURE)) {
                return 0;
            }
            sum += key[i].contains(PICTURE) ? 1 : UnigramBleu.of(PythonText.words(said[i]), PythonText.words(key[i]));
        }
        return sum / key.length;
    }

    private static CallScore withoutTool(ReActLines key, ReActLines said) {
        Marks marks = Marks.ofSame(key.thoughts(), said.thoughts());
        boolean declines = !said.thoughts().isEmpty() && said.thoughts().get(0).equals("No");
        double thought = declines && !said.replies().isEmpty() ? marks.mean() : 0;
        double success = thought == 1 ? 1 : 0;
        return new CallScore(thought, success, success, success, Marks.iou(marks));
    }
}
