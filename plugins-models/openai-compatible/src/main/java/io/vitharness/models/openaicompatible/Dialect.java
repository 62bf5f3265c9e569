package io.vitharness.models.openaicompatible;

import io.vitharness.models.openaicompatible.ServerConfig.DecodingField;
import io.vitharness.models.openaicompatible.ServerConfig.TokenLimitField;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields of a request the server takes.
 *
 * @param unsent the decoding fields that it refuses
 */
record Dialect(TokenLimitField limit, Set<DecodingField> unsent) {

    Dialect {
        EnumSet<DecodingField> copy = EnumSet.noneOf(DecodingField.class);
        copy.addAll(unsent);
        unsent = Collections.unmodifiableSet(copy);
    }

    /** What the flavour is known to take. */
    static Dialect of(ServerConfig config, Flavour flavour) {
        boolean isOpenAi = flavour == Flavour.OPENAI;
        EnumSet<DecodingField> unsent = EnumSet.noneOf(DecodingField.class);
        unsent.addAll(config.omit());
        if (isOpenAi) {
            unsent.add(DecodingField.TOP_K);
        }
        TokenLimitField auto = isOpenAi ? TokenLimitField.MAX_COMPLETION_TOKENS : TokenLimitField.MAX_TOKENS;
        return new Dialect(config.maxTokensField() == TokenLimitField.AUTO ? auto : config.maxTokensField(), unsent);
    }

    /** The dialect that avoids what a server complains about; empty where nothing can be left out without being told. */
    Optional<Dialect> without(Reply complaint, ServerConfig config) {
        boolean isOfRequest = complaint.status() == 400 || complaint.status() == 422;
        return isOfRequest ? without(ServerError.of(complaint), config) : Optional.empty();
    }

    boolean sends(DecodingField field) {
        return !unsent.contains(field);
    }

    String limitField() {
        return limit == TokenLimitField.MAX_COMPLETION_TOKENS ? "max_completion_tokens" : "max_tokens";
    }

    /** The unsent fields in words. */
    String unsentWords() {
        return unsent.isEmpty()
                ? "none"
                : String.join(", ", unsent.stream().map(DecodingField::wire).toList());
    }

    private Optional<Dialect> without(ServerError error, ServerConfig config) {
        for (DecodingField field : new DecodingField[] {DecodingField.TOP_K, DecodingField.SEED}) {
            if (!unsent.contains(field) && error.names(field.wire())) {
                EnumSet<DecodingField> more = EnumSet.of(field);
                more.addAll(unsent);
                return Optional.of(new Dialect(limit, more));
            }
        }
        boolean mayTurn = config.maxTokensField() == TokenLimitField.AUTO && error.names(limitField());
        return mayTurn ? Optional.of(new Dialect(otherLimit(), unsent)) : Optional.empty();
    }

    private TokenLimitField otherLimit() {
        return limit == TokenLimitField.MAX_TOKENS ? TokenLimitField.MAX_COMPLETION_TOKENS : TokenLimitField.MAX_TOKENS;
    }
}
