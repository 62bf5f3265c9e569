package io.vitharness.judges.toolcalls;

import static io.vitharness.judges.toolcalls.Samples.CALL;
import static io.vitharness.judges.toolcalls.Samples.DONE;
import static io.vitharness.judges.toolcalls.Samples.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Usage;
import io.vitharness.testkit.TestResamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ToolCallsJudgeTest {

    private final ToolCallsJudge judge = new ToolCallsJudge();

    @Test
    void theSameCallIsASuccessEvenWhenTheModelThenSaysThatItIsDone() {
        assertThat(score(CALL, CALL).success()).isEqualTo(1);
        assertThat(score(CALL, CALL + DONE).success()).isEqualTo(1);
    }

    @Test
    void aCallTooManyCostsHalf() {
        CallScore score = score(CALL, CALL + CALL);

        assertThat(score.thought()).isEqualTo(.5);
        assertThat(score.action()).isEqualTo(.5);
        assertThat(score.success()).isZero();
        assertThat(score.iou()).isCloseTo(1, within(1e-8));
    }

    @Test
    void anotherNumberOfArgumentsIsWorthNothing() {
        assertThat(score(CALL, CALL.replace("a red hat", "a red, red hat")).arguments())
                .isZero();
    }

    @Test
    void aTextInThePlaceOfAPictureSpoilsTheWholeCall() {
        assertThat(score(CALL, CALL.replace("a.png", "the picture")).arguments())
                .isZero();
    }

    @Test
    void anotherPictureCountsAsTheSame() {
        assertThat(score(CALL, CALL.replace("a.png", "b.png")).success()).isEqualTo(1);
    }

    @Test
    @Timeout(10)
    void blanksWithoutEndAreReadAtOnce() {
        String blanks = " \u00a0\n".repeat(1 << 18);

        assertThat(PythonText.strip(blanks + "a" + blanks + "b" + blanks)).isEqualTo("a" + blanks + "b");
        assertThat(PythonText.strip("\u001c a\u0085\u2003")).isEqualTo("a");
    }

    @Test
    void textsAreComparedByUnigramBleu() {
        // "a hat" of "a red hat": precision 1, brevity exp(1 - 3/2); the picture counts 1
        assertThat(score(CALL, CALL.replace("a red hat", "a hat")).arguments())
                .isCloseTo((1 + Math.exp(-.5)) / 2, within(1e-8));
    }

    @Test
    void decliningAToolNeedsAReply() {
        assertThat(score(DONE, DONE).success()).isEqualTo(1);
        assertThat(score(DONE, "Thought: Do I need to use a tool? No").success())
                .isZero();
    }

    @Test
    void callingWhereNothingIsToBeCalledFailsEverything() {
        assertThat(score(DONE, CALL)).isEqualTo(new CallScore(0, 0, 0, 0, 0));
    }

    @Test
    void aLineEndsAtTheLineFeedAlone() {
        assertThat(ReActLines.of("Action: Pa\u2028int\rit\n").actions()).containsExactly("Pa\u2028int\rit");
        assertThat(ReActLines.of("Action: \u00a0Paint\u0085\n").actions()).containsExactly("Paint");
    }

    @Test
    void anAnswerWithoutSuchLinesStaysUnreadAndCountsAsAMiss() {
        Scored unread = Samples.scored(Samples.sample("1", CALL), "I will paint a hat.");
        Scored right = Samples.scored(Samples.sample("2", CALL), CALL);

        assertThat(unread.fate()).isInstanceOf(Scored.Fate.Unread.class);
        List<Estimate> estimates = judge.metrics().get(0).estimate(List.of(unread, right), new TestResamples(10));
        assertThat(estimates.get(0).value()).isEqualTo(.5);
        assertThat(estimates.get(0).count()).isEqualTo(2);
    }

    @Test
    void anActionWithoutAThoughtEarnsItsPart() {
        CallScore score = score(CALL, CALL.replace("Thought: Do I need to use a tool? Yes\n", ""));

        assertThat(score.thought()).isZero();
        assertThat(score.action()).isEqualTo(1);
        assertThat(score.success()).isZero();
    }

    @Test
    void aKeyThatIsNoCallLeavesTheSampleUndecided() {
        Sample sample = Samples.sample("1", "Action: Paint");

        Score score = judge.score(sample, Reading.Clear.text(CALL, "lines"));

        assertThat(score).isInstanceOf(Score.Undecided.class);
        assertThat(((Score.Undecided) score).because()).contains("0 thoughts, 1 actions and 0 inputs");
    }

    @Test
    void nativeCallsAreWrittenDownInTheOfficialForm() {
        Answer answer = new Answer(
                List.of(new Part.Call("Paint", List.of("a.png", "a red\nhat"))),
                Answer.Stop.END,
                Usage.UNKNOWN,
                List.of(),
                Optional.empty());
        Sample sample = Samples.sample("1", CALL);

        Reading reading = judge.read(sample.question(), answer);

        assertThat(judge.score(sample, (Reading.Clear) reading))
                .isInstanceOfSatisfying(
                        Score.Value.class, value -> assertThat(value.value()).isEqualTo(1));
    }
}
