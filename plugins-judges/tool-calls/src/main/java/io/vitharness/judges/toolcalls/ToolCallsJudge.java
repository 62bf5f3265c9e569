package io.vitharness.judges.toolcalls;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.support.SampleMean;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the lines of an answer with those of the key. Has no state; may be shared between threads. */
final class ToolCallsJudge implements Judge {

    @Override
    public Reading read(Question question, Answer answer) {
        String text = PythonText.strip(answer.text());
        if (!ReActLines.of(text).isEmpty()) {
            return Reading.Clear.text(text, "lines");
        }
        List<Part.Call> calls = answer.parts().stream()
                .filter(Part.Call.class::isInstance)
                .map(Part.Call.class::cast)
                .toList();
        return calls.isEmpty()
                ? new Reading.Unclear("no line starts with Thought:, Action:, Action Input: or AI:")
                : Reading.Clear.text(written(calls), "calls");
    }

    @Override
    public Score score(Sample sample, Reading.Clear reading) {
        if (!(sample.target() instanceof Target.AnyOf key) || key.texts().isEmpty()) {
            return new Score.Undecided("the key is no text of tool calls");
        }
        ReActLines wanted = ReActLines.of(key.texts().get(0));
        if (wanted.thoughts().isEmpty()
                || wanted.actions().size() != wanted.inputs().size()) {
            return new Score.Undecided("the key has " + wanted.thoughts().size() + " thoughts, "
                    + wanted.actions().size() + " actions and "
                    + wanted.inputs().size()
                    + " inputs, wanted a thought and as many inputs as actions");
        }
        CallScore score = CallScore.of(wanted, ReActLines.of(reading.text()));
        return new Score.Value(score.success(), because(score), score.evidence());
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                SampleMean.ofEvidence("success rate", "success"),
                SampleMean.ofEvidence("success rate of thought", "thought"),
                SampleMean.ofEvidence("success rate of action", "action"),
                SampleMean.ofEvidence("success rate of arguments", "arguments"),
                SampleMean.ofEvidence("IoU", "iou"));
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static String because(CallScore score) {
        if (score.success() == 1) {
            return "as the key";
        }
        if (score.thought() < 1) {
            return "thinks otherwise";
        }
        return score.action() < 1 ? "calls another tool" : "passes other arguments";
    }

    private static String written(List<Part.Call> calls) {
        return calls.stream()
                .map(call -> "Thought: Do I need to use a tool? Yes\nAction: " + line(call.tool()) + "\nAction Input: "
                        + line(String.join(", ", call.arguments())))
                .collect(Collectors.joining("\n"));
    }

    // a line end inside an argument must not make lines of its own
    private static String line(String text) {
        return text.replace('\n', ' ');
    }
}
