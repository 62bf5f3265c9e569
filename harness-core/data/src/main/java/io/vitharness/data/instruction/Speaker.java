package io.vitharness.data.instruction;

import java.util.Locale;

/** Who says a turn of a conversation. */
public enum Speaker {
    HUMAN,
    GPT;

    /** The word of the {@code from} field: {@code human} or {@code gpt}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
