package io.vitharness.judges.toolcalls;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import io.vitharness.spi.model.Answer;
import java.util.List;
import java.util.Map;

/** Samples and scored rows for the tests of this package. */
final class Samples {

    static final String CALL = "Thought: Do I need to use a tool? Yes\nAction: Paint\nAction Input: a.png, a red hat\n";
    static final String DONE = "Thought: Do I need to use a tool? No\nAI: It is done.";

    private Samples() {}

    static Sample sample(String id, String key) {
        var question = new Question(id, Prompt.of(new Part.Text("?")), List.of(), Map.of("tool", "t" + id), id, id);
        return new Sample(question, new Target.AnyOf(List.of(key)));
    }

    static CallScore score(String key, String answer) {
        return CallScore.of(ReActLines.of(key), ReActLines.of(answer));
    }

    static Scored scored(Sample sample, String answer) {
        try (var judge = new ToolCallsJudge()) {
            Question question = sample.question();
            return new Scored(
                    question.id(), 0, question.tags(), question.id(), question.id(), 0, fate(judge, sample, answer));
        }
    }

    private static Fate fate(ToolCallsJudge judge, Sample sample, String answer) {
        if (judge.read(sample.question(), Answer.text(answer)) instanceof Reading.Clear clear) {
            return judge.score(sample, clear) instanceof Score.Value value
                    ? new Fate.Valued(value)
                    : new Fate.Missing("undecided");
        }
        return new Fate.Unread("unread");
    }
}
