package io.vitharness.pipeline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.suite.Retries;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Workshop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskerTest {

    private static final Ask ASK = new Ask.Generate(new Request(Prompt.of(new Part.Text("hello")), Decoding.greedy(4)));

    private final List<Duration> waits = new ArrayList<>();

    @Test
    void passingFaultIsTriedAgainAfterAWait() throws InterruptedException {
        Asked asked = ask(5, 100, ModelException.temporary("503"), ModelException.temporary("lost connection"));

        assertThat(asked.answer()).isPresent();
        assertThat(asked.tries()).isEqualTo(3);
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void serversOwnWaitIsObeyed() throws InterruptedException {
        ask(5, 100, ModelException.busy("429", Optional.of(Duration.ofSeconds(42))));

        assertThat(waits).containsExactly(Duration.ofSeconds(42));
    }

    @Test
    void waitBeyondTheSuitesLongestIsNotMade() throws InterruptedException {
        Asked asked = ask(5, 100, ModelException.busy("429", Optional.of(Duration.ofHours(1))));

        assertThat(asked.fault()).isPresent();
        assertThat(waits).isEmpty();
    }

    @Test
    void sameFaultThreeTimesEndsTheSample() throws InterruptedException {
        ModelException fault = ModelException.temporary("500");

        Asked asked = ask(5, 100, fault, fault, fault, fault);

        assertThat(asked.tries()).isEqualTo(3);
        assertThat(asked.fault()).contains(fault);
    }

    @Test
    void busyModelIsAskedAgainToTheLastTry() throws InterruptedException {
        ModelException busy = ModelException.busy("429", Optional.of(Duration.ofSeconds(1)));

        assertThat(ask(5, 100, busy, busy, busy, busy).answer()).isPresent();
    }

    @Test
    void lastingFaultIsNotTriedAgain() throws InterruptedException {
        assertThat(ask(5, 100, ModelException.permanent("too large")).tries()).isEqualTo(1);
    }

    @Test
    void budgetOfTheRunEndsRetries() throws InterruptedException {
        Asked asked = ask(5, 1, ModelException.temporary("a"), ModelException.temporary("b"));

        assertThat(asked.tries()).isEqualTo(2);
        assertThat(asked.fault()).isPresent();
    }

    @Test
    void thrownExceptionIsAModelError() throws InterruptedException {
        Model broken = new Scripted(List.of()) {
            @Override
            public Answer answer(Request request) {
                throw new IllegalStateException("boom");
            }
        };

        Asked asked = asker(broken, 5, 100).ask(ASK);

        assertThat(asked.fault().orElseThrow())
                .hasMessageStartingWith("model plugin 'scripted' 1 (m.jar) broke its promise: answer() ")
                .hasMessageContaining("boom");
    }

    @Test
    void gateNarrowsWhenTheModelIsBusyAndWidensAgain() {
        Gate gate = new Gate(8);

        gate.busy();
        gate.busy();
        assertThat(gate.width()).isEqualTo(2);

        gate.good();
        gate.good();
        assertThat(gate.width()).isEqualTo(3);
    }

    private Asked ask(int tries, int budget, ModelException... faults) throws InterruptedException {
        return asker(new Scripted(List.of(faults)), tries, budget).ask(ASK);
    }

    private Asker asker(Model model, int tries, int budget) {
        Pacing pacing = new Pacing(new Retries(tries, budget, Duration.ofMinutes(2)), () -> 0, waits::add);
        ModelProvider<?> provider = new Provider(model);
        Installed<ModelProvider<?>> plugin =
                new Installed<>(provider, "1", Path.of("m.jar"), AskerTest.class.getClassLoader());
        ModelBoundary boundary = new ModelBoundary(PluginBoundary.of(plugin), event -> {});
        return new Asker("m", model, boundary, new Gate(1), pacing);
    }

    private record None() {}

    private record Provider(Model model) implements ModelProvider<None> {

        @Override
        public String id() {
            return "scripted";
        }

        @Override
        public String summary() {
            return "For this test.";
        }

        @Override
        public Class<None> configType() {
            return None.class;
        }

        @Override
        public Model open(None config, Workshop workshop) {
            return model;
        }
    }

    /** Fails as told, then answers. */
    private static class Scripted implements Model {

        private final Iterator<ModelException> faults;

        Scripted(List<ModelException> faults) {
            this.faults = faults.iterator();
        }

        @Override
        public ModelCard card() {
            return ModelCard.of("scripted", "scripted");
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.everything();
        }

        @Override
        public Answer answer(Request request) throws ModelException {
            if (faults.hasNext()) {
                throw faults.next();
            }
            return Answer.text("hi");
        }

        @Override
        public void close() {}
    }
}
