package io.vitharness.data.scene;

import java.util.List;
import java.util.stream.Stream;

/** A colour and a form together, of which there are twelve. */
public record Pair(Colour colour, Form form) {

    /** All twelve. */
    public static final List<Pair> ALL = Stream.of(Colour.values())
            .flatMap(colour -> Stream.of(Form.values()).map(form -> new Pair(colour, form)))
            .toList();

    /** The two that training never shows, so that a test can ask for what was never seen together. */
    public static final List<Pair> HELD_OUT =
            List.of(new Pair(Colour.RED, Form.TRIANGLE), new Pair(Colour.BLUE, Form.CIRCLE));

    /** The ten that training shows; every colour and every form is among them. */
    public static final List<Pair> SEEN =
            ALL.stream().filter(pair -> !HELD_OUT.contains(pair)).toList();

    /** For example {@code red circle}. */
    public String words() {
        return colour.word() + " " + form.word();
    }
}
