package io.vitharness.pipeline.answer;

import io.vitharness.pipeline.store.AnswerCodec;
import io.vitharness.pipeline.store.MediaStore;
import io.vitharness.report.Json;
import io.vitharness.report.RecordedPart;
import io.vitharness.report.Sha256;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hashes of requests: of the prompt alone, and of everything that decides the answer. Pictures count by their SHA-256. */
final class AskDigest {

    private static final AnswerCodec CODEC = new AnswerCodec(new NoMedia());

    private AskDigest() {}

    /** SHA-256 of the prompt as it is sent, choices of a ranking included. */
    static String prompt(Ask ask) throws IOException {
        return Sha256.of(Json.line(new Asked(turns(ask.prompt()), choices(ask))));
    }

    /** Key of the response cache: model identity, prompt, decoding, epoch. */
    static String key(String identity, Ask ask, String prompt, int epoch) {
        Optional<Decoding> decoding = ask instanceof Ask.Generate generate
                ? Optional.of(generate.request().decoding())
                : Optional.empty();
        return Sha256.of(Json.line(new Keyed(identity, prompt, decoding, epoch)));
    }

    private static List<String> choices(Ask ask) {
        return ask instanceof Ask.Rank rank ? rank.choices() : List.of();
    }

    private static List<RecordedTurn> turns(Prompt prompt) throws IOException {
        List<RecordedTurn> turns = new ArrayList<>();
        for (Turn turn : prompt.turns()) {
            List<RecordedPart> parts = new ArrayList<>();
            for (Part part : turn.parts()) {
                parts.add(CODEC.record(part));
            }
            turns.add(new RecordedTurn(turn.role().name(), parts));
        }
        return turns;
    }

    private record RecordedTurn(String role, List<RecordedPart> parts) {}

    private record Asked(List<RecordedTurn> turns, List<String> choices) {}

    private record Keyed(String identity, String prompt, Optional<Decoding> decoding, int epoch) {}

    /** Hashing needs no pictures kept. */
    private record NoMedia() implements MediaStore {

        @Override
        public void put(Image image) {}

        @Override
        public Image get(String sha256) throws IOException {
            throw new IOException("no pictures are kept while hashing");
        }
    }
}
