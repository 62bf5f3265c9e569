package io.vitharness.pipeline.prepare;

import io.vitharness.pipeline.store.AnswerCodec;
import io.vitharness.pipeline.store.MediaStore;
import io.vitharness.report.FormatException;
import io.vitharness.report.RecordedPart;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Role;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Prompts, answers and faults as messages between parent and child, and back. */
final class Wire {

    private Wire() {}

    static Message.Question question(Prompt prompt, Optional<Decoding> decoding, List<String> choices)
            throws IOException {
        Luggage luggage = new Luggage(new TreeMap<>());
        AnswerCodec codec = new AnswerCodec(luggage);
        List<Message.WireTurn> turns = new ArrayList<>();
        for (Turn turn : prompt.turns()) {
            List<RecordedPart> parts = new ArrayList<>();
            for (Part part : turn.parts()) {
                parts.add(codec.record(part));
            }
            turns.add(new Message.WireTurn(turn.role().name(), parts));
        }
        return new Message.Question(turns, decoding, choices, luggage.pictures());
    }

    static Prompt prompt(Message.Question question) throws IOException {
        AnswerCodec codec = new AnswerCodec(new Luggage(question.media()));
        List<Turn> turns = new ArrayList<>();
        for (Message.WireTurn turn : question.turns()) {
            List<Part> parts = new ArrayList<>();
            for (RecordedPart part : turn.parts()) {
                parts.add(codec.restore(part));
            }
            turns.add(new Turn(Role.valueOf(turn.role()), parts));
        }
        return new Prompt(turns);
    }

    static Message.Answered answered(Answer answer) throws IOException {
        Luggage luggage = new Luggage(new TreeMap<>());
        return new Message.Answered(new AnswerCodec(luggage).record(answer), luggage.pictures());
    }

    static Answer answer(Message.Answered answered) throws IOException {
        return new AnswerCodec(new Luggage(answered.media())).restore(answered.answer());
    }

    static Message.Failed failed(ModelException fault) {
        OptionalLong retry =
                fault.retryAfter().map(wait -> OptionalLong.of(wait.toMillis())).orElse(OptionalLong.empty());
        return new Message.Failed(fault.kind().name(), String.valueOf(fault.getMessage()), retry);
    }

    static ModelException fault(Message.Failed failed) {
        Optional<Duration> retry = failed.retryMillis().isPresent()
                ? Optional.of(Duration.ofMillis(failed.retryMillis().getAsLong()))
                : Optional.empty();
        return switch (ModelException.Kind.valueOf(failed.kind())) {
            case BUSY -> ModelException.busy(failed.because(), retry);
            case TEMPORARY -> ModelException.temporary(failed.because(), retry);
            case PERMANENT -> ModelException.permanent(failed.because());
            case REFUSED -> ModelException.refused(failed.because());
            case GONE -> ModelException.gone(failed.because());
        };
    }

    /** Pictures that travel with a message, as base64 by SHA-256. */
    private record Luggage(Map<String, String> pictures) implements MediaStore {

        @Override
        public void put(Image image) {
            pictures.put(image.sha256(), Base64.getEncoder().encodeToString(image.bytes()));
        }

        @Override
        public Image get(String sha256) throws IOException {
            String text = pictures.get(sha256);
            if (text == null) {
                throw new FormatException("the message lacks picture " + sha256);
            }
            return Image.of(Base64.getDecoder().decode(text));
        }
    }
}
