package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Medium;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import java.util.EnumSet;
import java.util.Optional;

/** A model behind a server, asked by chat completions. Safe from many threads. */
final class ChatModel implements Model {

    private final ModelCard card;
    private final Capabilities capabilities;
    private final Server server;
    private final ChatRequests requests;
    private final AnswerReader reader;
    private final Optional<String> coordinates;
    private final Runnable farewell;

    /** The farewell runs when the model is closed for the first time. */
    ChatModel(ModelCard card, ServerConfig config, Server server, ChatRequests requests, Runnable farewell) {
        this.card = card;
        this.capabilities = capabilities(config);
        this.server = server;
        this.requests = requests;
        this.coordinates = config.coordinates();
        this.reader = new AnswerReader(server.faults());
        this.farewell = farewell;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        Answer answer = reader.read(server.ask(Server.CHAT, requests.chat(request.prompt(), request.decoding())));
        return coordinates.map(answer::in).orElse(answer);
    }

    @Override
    public void close() {
        if (server.isOpen()) {
            farewell.run();
        }
        server.close();
    }

    private static Capabilities capabilities(ServerConfig config) {
        EnumSet<Medium> reads = EnumSet.of(Medium.TEXT);
        int pictures = config.pictures().perPrompt();
        if (pictures > 0) {
            reads.add(Medium.PICTURE);
        }
        if (pictures > 1) {
            reads.add(Medium.VIDEO); // as its frames
        }
        EnumSet<Medium> gives = EnumSet.of(Medium.TEXT);
        if (config.coordinates().isPresent()) {
            gives.add(Medium.REGION);
        }
        return new Capabilities(pictures, reads, gives, true, config.parallelCalls());
    }
}
