package io.vitharness.testkit;

import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.Request;
import java.util.List;

/** Answers with {@link #TEXTS texts} that break careless readers, files and pages, chosen by the prompt alone. */
public final class GarbledModel implements Model {

    /** Control characters, lone surrogates, markup, formulas, reversed text, a million letters, answers to no question. */
    public static final List<String> TEXTS = List.of(
            "\u0000\u0001\u001b[31mred\u001b[0m\u0007",
            "lone surrogates \ud800 and \udfff",
            "<script>alert('A')</script><img src=x onerror=alert(1)>",
            "=HYPERLINK(\"http://example.invalid\",\"A\")",
            "\u202eA si rewsna ehT\u202c \ufeff\u200b",
            "line\r\nline\u2028line\u0085line\ttab\"quote\\backslash",
            "{\"answer\": \"A\"",
            "A".repeat(1_000_000),
            "(A) (B) (C) (D)",
            "   \n\t ");

    @Override
    public ModelCard card() {
        return ModelCard.of("garbled", "garbled");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.everything();
    }

    @Override
    public Answer answer(Request request) {
        return Answer.text(TEXTS.get(Math.floorMod(request.prompt().text().hashCode(), TEXTS.size())));
    }

    @Override
    public void close() {}
}
