package io.vitharness.pipeline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.BatchModel;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvarianceTest {

    private static final List<Request> REQUESTS = IntStream.range(0, 6)
            .mapToObj(i -> new Request(Prompt.of(new Part.Text("question " + i)), Decoding.greedy(4)))
            .toList();

    @Test
    void aModelThatOnlyLooksAtItsPromptHolds() throws ModelException, InterruptedException {
        Invariance.Outcome outcome = Invariance.check(new Echo(false), REQUESTS);

        assertThat(outcome.holds()).isTrue();
        assertThat(outcome.lines())
                .contains("asked again: 6 of 6 answers stayed the same")
                .contains("in batches of 2: 6 of 6 answers stayed the same")
                .doesNotContain("in batches of 8: 6 of 6 answers stayed the same");
    }

    @Test
    void aModelThatLooksAtItsNeighboursIsCaught() throws ModelException, InterruptedException {
        Invariance.Outcome outcome = Invariance.check(new Echo(true), REQUESTS);

        assertThat(outcome.holds()).isFalse();
        assertThat(outcome.lines())
                .contains("in batches of 1: 6 of 6 answers stayed the same")
                .contains("in batches of 3: 0 of 6 answers stayed the same");
    }

    private record Echo(boolean peeks) implements BatchModel {

        @Override
        public ModelCard card() {
            return ModelCard.of("echo", "echo");
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.everything();
        }

        @Override
        public Answer answer(Request request) {
            return Answer.text(request.prompt().text());
        }

        @Override
        public int batchSize() {
            return 4;
        }

        @Override
        public List<Reply> answerAll(List<Request> requests) {
            return requests.stream()
                    .<Reply>map(request -> new Reply.Answered(Answer.text(
                            request.prompt().text() + (peeks && requests.size() > 1 ? " of " + requests.size() : ""))))
                    .toList();
        }

        @Override
        public void close() {}
    }
}
