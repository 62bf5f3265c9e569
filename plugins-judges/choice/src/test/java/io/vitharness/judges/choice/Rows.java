package io.vitharness.judges.choice;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import java.util.List;
import java.util.Map;

/** Questions and scored rows for the tests of this package. */
final class Rows {

    static final List<Choice> ANIMALS = List.of(
            new Choice("A", "teddy bear"), new Choice("B", "rabbit"), new Choice("C", "cat"), new Choice("D", "dog"));

    /** Every cluster once, so that an interval says nothing but is there. */
    static final Resamples FLAT = new Resamples() {
        @Override
        public int count() {
            return 10;
        }

        @Override
        public int weight(int draw, String cluster) {
            return 1;
        }
    };

    static final Fate RIGHT = new Fate.Valued(Score.Value.of(1, "right"));
    static final Fate WRONG = new Fate.Valued(Score.Value.of(0, "wrong"));
    static final Fate UNREAD = new Fate.Unread("no rule");
    static final Fate REFUSED = new Fate.Refused("sorry");
    static final Fate MISSING = new Fate.Missing("no answer");

    private Rows() {}

    static Question question(List<Choice> choices) {
        return new Question("q", Prompt.of(new Part.Text("What is it?")), choices, Map.of(), "q", "q");
    }

    static Scored row(String group, int pass, Fate fate) {
        return row(group, pass, 0, fate);
    }

    static Scored row(String group, int pass, int epoch, Fate fate) {
        return new Scored(
                group + "/" + pass,
                epoch,
                Map.of(Question.PASS, Integer.toString(pass), "category", "c" + group),
                group,
                group,
                4,
                fate);
    }
}
