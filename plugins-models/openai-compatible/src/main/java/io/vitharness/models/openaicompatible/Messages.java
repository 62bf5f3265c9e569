package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Role;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes turns as chat messages, texts and pictures in their order; a film goes as its frames. Safe from many threads. */
final class Messages {

    private final Optional<String> system;
    private final PictureRules rules;
    private final PictureSender pictures;

    Messages(ServerConfig config, PictureSender pictures) {
        this.system = config.system();
        this.rules = config.pictures();
        this.pictures = pictures;
    }

    ArrayNode of(Prompt prompt) throws ModelException {
        requireFewPictures(prompt);
        ArrayNode messages = Json.MAPPER.createArrayNode();
        List<Turn> turns = withSystem(prompt.turns());
        for (Turn turn : turns) {
            message(messages.addObject(), turn);
        }
        return messages;
    }

    // one system message at most: many chat templates fail at two
    private List<Turn> withSystem(List<Turn> turns) {
        if (system.isEmpty()) {
            return turns;
        }
        List<Part> parts = new ArrayList<>(List.of(new Part.Text(system.get())));
        boolean hasOwn = turns.get(0).role() == Role.SYSTEM;
        if (hasOwn) {
            parts.addAll(turns.get(0).parts());
        }
        List<Turn> all = new ArrayList<>(List.of(new Turn(Role.SYSTEM, parts)));
        all.addAll(turns.subList(hasOwn ? 1 : 0, turns.size()));
        return all;
    }

    private void message(ObjectNode message, Turn turn) throws ModelException {
        message.put("role", role(turn.role()));
        // plain text as a plain string: not every server's template takes parts where there is no picture
        if (turn.parts().stream().allMatch(Part.Text.class::isInstance)) {
            message.put("content", text(turn));
            return;
        }
        ArrayNode content = message.putArray("content");
        for (Part part : turn.parts()) {
            part(content, part);
        }
    }

    private void part(ArrayNode content, Part part) throws ModelException {
        if (part instanceof Part.Text text) {
            content.addObject().put("type", "text").put("text", text.text());
        } else if (part instanceof Part.Picture picture) {
            picture(content, picture.image());
        } else if (part instanceof Part.Video video) {
            for (Image frame : video.frames()) {
                picture(content, frame);
            }
        } else {
            throw ModelException.permanent("chat completions take texts and pictures, but the prompt holds a "
                    + part.getClass().getSimpleName());
        }
    }

    private void picture(ArrayNode content, Image image) throws ModelException {
        ObjectNode url = content.addObject().put("type", "image_url").putObject("image_url");
        url.putPOJO("url", pictures.uri(image));
        rules.detail().ifPresent(detail -> url.put("detail", detail.wire()));
    }

    private void requireFewPictures(Prompt prompt) throws ModelException {
        long frames = prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(Part.Video.class::isInstance)
                .mapToLong(part -> ((Part.Video) part).frames().size())
                .sum();
        long count = prompt.pictures().size() + frames;
        if (count > rules.perPrompt()) {
            throw ModelException.permanent(
                    "the prompt holds " + count + " pictures, but 'pictures.per-prompt' allows " + rules.perPrompt());
        }
    }

    private static String text(Turn turn) {
        return turn.parts().stream().map(part -> ((Part.Text) part).text()).collect(Collectors.joining("\n"));
    }

    private static String role(Role role) {
        return switch (role) {
            case SYSTEM -> "system";
            case USER -> "user";
            case MODEL -> "assistant";
        };
    }
}
