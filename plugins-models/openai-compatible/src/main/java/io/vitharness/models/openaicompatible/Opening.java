package io.vitharness.models.openaicompatible;

import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/** Looks what a server is and can do, and makes a model of it. */
final class Opening {

    private final ServerConfig config;
    private final Server server;
    private final Consumer<String> say;

    Opening(ServerConfig config, Server server, Consumer<String> say) {
        this.config = config;
        this.server = server;
        this.say = say;
    }

    Model open() throws ModelException, InterruptedException {
        Scrubber scrubber = new Scrubber(config);
        Reply models = models();
        Flavour flavour = Flavour.of(models, HttpUrl.get(config.address()).host());
        PictureSender pictures = new PictureSender(config.pictures());
        Messages messages = new Messages(config, pictures);
        Greeting.Met met = new Greeting(config, server, flavour, messages).meet();
        ChatRequests requests = new ChatRequests(config, flavour, met.dialect(), messages);
        Ladder.Chosen ranking = new Ladder(config, server, requests).choose();
        Acquaintance known = new Acquaintance(config, scrubber, flavour, models, met, scrubber.clean(ranking.words()));
        tell(known);
        ChatModel chat = new ChatModel(known.card(), config, server, requests, () -> sayDownscaled(pictures));
        return ranking.rung()
                .<Model>map(rung -> new RankingChatModel(chat, rung))
                .orElse(chat);
    }

    // a server may lack the list, or fail at it; one that is still loading or knows nobody is another matter
    private Reply models() throws ModelException, InterruptedException {
        Reply models = server.get("models");
        int status = models.status();
        if (status == 401 || status == 403 || status == 429 || status == 503) {
            throw server.faults().of(models);
        }
        return models;
    }

    private void tell(Acquaintance known) {
        if (known.listed() == Acquaintance.Listed.NO) {
            say.accept("the server at " + config.address() + " answers, but does not list a model '" + config.model()
                    + "'");
        }
        if (!known.dialect().unsent().isEmpty()) {
            say.accept("not sent, since the server refuses it or 'omit' says so: "
                    + known.dialect().unsentWords());
        }
        say.accept("ranking " + known.ranking());
    }

    private void sayDownscaled(PictureSender pictures) {
        if (pictures.downscaled() > 0) {
            say.accept("pictures sent smaller than they are: " + pictures.downscaled());
        }
    }
}
