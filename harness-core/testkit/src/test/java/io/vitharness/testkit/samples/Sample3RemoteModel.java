package io.vitharness.testkit.samples;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import io.vitharness.spi.Medium;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Workshop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Sample 3, a remote model: each failure says whether asking again can help; the harness does the waiting. */
public final class Sample3RemoteModel implements ModelProvider<Sample3RemoteModel.Config> {

    /** Where the server is. */
    public record Config(
            @Doc("Address that takes the prompt's text and gives the answer's.")
            URI endpoint,

            @Doc("The longest that one call may take.") @Default("30s")
            Duration deadline) {}

    @Override
    public String id() {
        return "sample-remote";
    }

    @Override
    public String summary() {
        return "Posts the prompt's text to a server.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public Model open(Config config, Workshop workshop) {
        return new RemoteModel(config, HttpClient.newHttpClient());
    }

    private record RemoteModel(Config config, HttpClient client) implements Model {

        @Override
        public ModelCard card() {
            return ModelCard.of("remote", config.endpoint().toString());
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(0, Set.of(Medium.TEXT), true, 4);
        }

        @Override
        public Answer answer(Request request) throws ModelException, InterruptedException {
            HttpRequest post = HttpRequest.newBuilder(config.endpoint())
                    .timeout(config.deadline())
                    .POST(HttpRequest.BodyPublishers.ofString(request.prompt().text()))
                    .build();
            try {
                return read(client.send(post, HttpResponse.BodyHandlers.ofString()));
            } catch (IOException e) {
                throw ModelException.temporary("no answer from " + config.endpoint() + ": " + e)
                        .causedBy(e);
            }
        }

        private Answer read(HttpResponse<String> response) throws ModelException {
            String found = "status " + response.statusCode() + " from " + config.endpoint();
            if (response.statusCode() == 429) {
                throw ModelException.busy(found, Optional.empty());
            }
            if (response.statusCode() >= 500) {
                throw ModelException.temporary(found);
            }
            if (response.statusCode() != 200) {
                throw ModelException.permanent(found + ", wanted 200");
            }
            return Answer.text(response.body());
        }

        @Override
        public void close() {}
    }
}
