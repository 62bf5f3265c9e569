package io.vitharness.spi.model;

import java.time.Duration;
import java.util.Optional;

/** A model could not answer. The message says what, where, what was found and what would be right; it holds no secret. */
public final class ModelException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What the harness should do about it. */
    public enum Kind {
        /** Too many requests (429): wait, ask less at a time, ask again. */
        BUSY,
        /** A fault that may pass (5xx, a lost connection): ask again. */
        TEMPORARY,
        /** This request will never be answered: go on with the next. */
        PERMANENT,
        /** The model or its server declined this request by its policy: go on with the next. */
        REFUSED,
        /** Nothing more can be had from this model (quota used up, key wrong, process dead): stop asking it. */
        GONE
    }

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    private ModelException(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public static ModelException busy(String message, Optional<Duration> retryAfter) {
        return new ModelException(Kind.BUSY, message, retryAfter);
    }

    public static ModelException temporary(String message) {
        return new ModelException(Kind.TEMPORARY, message, Optional.empty());
    }

    /** A passing fault of which the server said how long to wait. */
    public static ModelException temporary(String message, Optional<Duration> retryAfter) {
        return new ModelException(Kind.TEMPORARY, message, retryAfter);
    }

    public static ModelException permanent(String message) {
        return new ModelException(Kind.PERMANENT, message, Optional.empty());
    }

    public static ModelException refused(String message) {
        return new ModelException(Kind.REFUSED, message, Optional.empty());
    }

    public static ModelException gone(String message) {
        return new ModelException(Kind.GONE, message, Optional.empty());
    }

    /** The same with the fault that caused it, for the log. */
    public ModelException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the server asked to wait, where it did. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
