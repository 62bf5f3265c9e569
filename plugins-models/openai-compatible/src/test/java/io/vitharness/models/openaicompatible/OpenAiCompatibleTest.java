package io.vitharness.models.openaicompatible;

import io.vitharness.spi.model.ModelProvider;
import io.vitharness.testkit.ModelContract;
import org.junit.jupiter.api.AfterAll;

class OpenAiCompatibleTest extends ModelContract<ServerConfig> {

    private final FakeServer server = new FakeServer(new Scripts.Vllm());

    @Override
    protected ModelProvider<ServerConfig> provider() {
        return new OpenAiCompatible();
    }

    @Override
    protected ServerConfig config() {
        return server.config();
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
