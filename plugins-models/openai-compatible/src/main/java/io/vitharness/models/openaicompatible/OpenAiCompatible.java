package io.vitharness.models.openaicompatible;

import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Workshop;
import java.time.Clock;

/** Models behind any server that speaks OpenAI's chat completions: OpenAI, vLLM, llama.cpp, Ollama, LM Studio and others. */
public final class OpenAiCompatible implements ModelProvider<ServerConfig> {

    @Override
    public String id() {
        return "openai-compatible";
    }

    @Override
    public String summary() {
        return "Asks a model behind any server that speaks OpenAI's chat completions.";
    }

    @Override
    public Class<ServerConfig> configType() {
        return ServerConfig.class;
    }

    /** Looks what the server is and can do; the model ranks only if a way to do so gave the right order on a known pair. */
    @Override
    public Model open(ServerConfig config, Workshop workshop) throws ModelException, InterruptedException {
        Server server = new Server(config, Clock.systemUTC());
        boolean isOpen = false;
        try {
            Model model = new Opening(config, server, workshop::say).open();
            isOpen = true;
            return model;
        } finally {
            if (!isOpen) {
                server.close();
            }
        }
    }
}
