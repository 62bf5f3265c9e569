package io.vitharness.pipeline.prepare;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.store.CardCodec;
import io.vitharness.report.Json;
import io.vitharness.spi.Device;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The child's side: takes one order, then trains, or opens a model and answers until its input ends. */
public final class Worker {

    /** Finds a model of a suite as the parent did. */
    @FunctionalInterface
    public interface Finder {
        Found find(Order order) throws ModelException;
    }

    /** A provider, its bound configuration and the hash of the recipe it tells (empty where it does not train). */
    public record Found(Installed<ModelProvider<?>> plugin, Record config, String recipe) {}

    private final BufferedReader in;
    private final Consumer<String> out;
    private final Finder finder;

    public Worker(BufferedReader in, Consumer<String> out, Finder finder) {
        this.in = in;
        this.out = out;
        this.finder = finder;
    }

    public void run() throws IOException, InterruptedException {
        Order order = Json.parse(String.valueOf(in.readLine()), Order.class, "the first line of standard input");
        try {
            Found found = finder.find(order);
            if (!found.recipe().equals(order.recipe())) {
                throw ModelException.permanent("the recipe of model '" + order.model()
                        + "' is not the one that was planned: the suite or the plugin changed meanwhile");
            }
            if (order.work().equals(Order.TRAIN)) {
                ProviderBoundary.train(found.plugin(), found.config(), bench(order));
                send(new Message.Trained(peakBytes()));
            } else {
                serve(ProviderBoundary.open(found.plugin(), found.config(), bench(order)));
            }
        } catch (ModelException fault) {
            send(Wire.failed(fault));
        }
    }

    private Bench bench(Order order) {
        return new Bench(
                Device.parse(order.device()),
                order.threads(),
                Path.of(order.checkpoint()),
                order.seed(),
                step -> send(new Message.Step(step.stage(), step.step(), step.steps(), step.values())),
                line -> send(new Message.Say(line)));
    }

    private void serve(Model model) throws IOException, InterruptedException {
        try (model) {
            Capabilities can = model.capabilities();
            send(new Message.Opened(
                    CardCodec.facts(model.card()),
                    can.picturesPerPrompt(),
                    can.reads(),
                    can.gives(),
                    can.multiTurn(),
                    model instanceof RankingModel));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                send(reply(model, (Message.Question) Json.parse(line, Message.class, "standard input")));
            }
        }
    }

    private static Message reply(Model model, Message.Question question) throws IOException, InterruptedException {
        try {
            return Wire.answered(answer(model, question));
        } catch (ModelException fault) {
            return Wire.failed(fault);
        } catch (RuntimeException e) {
            return Wire.failed(ModelException.permanent("the model threw " + e));
        }
    }

    private static Answer answer(Model model, Message.Question question)
            throws IOException, ModelException, InterruptedException {
        if (question.decoding().isPresent()) {
            return model.answer(
                    new Request(Wire.prompt(question), question.decoding().get()));
        }
        return Answer.ranking(((RankingModel) model).logLikelihoods(Wire.prompt(question), question.choices()));
    }

    private void send(Message message) {
        out.accept(Json.line(message));
    }

    // the greatest resident set, natives included, as Linux tells it
    private static OptionalLong peakBytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8)) {
                if (line.startsWith("VmHWM:")) {
                    return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) * 1024);
                }
            }
        } catch (IOException e) {
            return OptionalLong.empty(); // not on this operating system
        }
        return OptionalLong.empty();
    }
}
