package io.vitharness.spi;

import java.util.List;
import java.util.stream.Collectors;

/** Everything a model is shown for one answer, oldest turn first; at least one turn. */
public record Prompt(List<Turn> turns) {

    public Prompt {
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a prompt needs at least one turn");
        }
    }

    /** A prompt of one user's turn. */
    public static Prompt of(Part... parts) {
        return new Prompt(List.of(Turn.user(parts)));
    }

    /** The still pictures of all turns, in order. */
    public List<Image> pictures() {
        return turns.stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(Part.Picture.class::isInstance)
                .map(part -> ((Part.Picture) part).image())
                .toList();
    }

    /** The text parts of all turns, joined by line feeds. */
    public String text() {
        return turns.stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(Part.Text.class::isInstance)
                .map(part -> ((Part.Text) part).text())
                .collect(Collectors.joining("\n"));
    }
}
