package io.vitharness.models.openaicompatible;

import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Tells what a failure means for the run. No message holds a secret. */
final class Faults {

    private final String place;
    private final Duration timeout;
    private final Scrubber scrubber;
    private final RetryAfter retryAfter;

    Faults(ServerConfig config, Clock clock) {
        this.place = "model '" + config.model() + "' at " + config.address();
        this.timeout = config.timeout();
        this.scrubber = new Scrubber(config);
        this.retryAfter = new RetryAfter(clock);
    }

    /** What a status other than 200 means. */
    ModelException of(Reply reply) {
        ServerError error = ServerError.of(reply);
        String found = found(reply, error);
        if (error.isQuota()) {
            return ModelException.gone(found);
        }
        if (error.isPolicy()) {
            return ModelException.refused(found);
        }
        return switch (String.valueOf(reply.headers().get("x-should-retry"))) {
            case "true" -> passing(reply, error, found);
            case "false" ->
                reply.status() < 500 && isGone(reply) ? ModelException.gone(found) : ModelException.permanent(found);
            default -> byStatus(reply, error, found);
        };
    }

    /** No answer, or a part of one. */
    ModelException lost(IOException fault) {
        String why = fault instanceof InterruptedIOException
                ? "no complete answer within " + timeout.toMillis() / 1000.0 + " s"
                : "no answer: " + fault.getClass().getSimpleName() + ": " + fault.getMessage();
        return ModelException.temporary(place + ": " + scrubber.clean(why)).causedBy(fault);
    }

    /** An answer that is not what the interface promises. */
    ModelException unreadable(String found, String wanted) {
        return ModelException.temporary(place + ": found " + scrubber.clean(found) + ", wanted " + wanted);
    }

    ModelException refused(String words) {
        return ModelException.refused(place + " declined: " + scrubber.clean(words));
    }

    ModelException permanent(String why) {
        return ModelException.permanent(place + ": " + scrubber.clean(why));
    }

    ModelException closed() {
        return ModelException.gone(place + ": it was closed already");
    }

    private ModelException byStatus(Reply reply, ServerError error, String found) {
        int status = reply.status();
        if (status == 408 || status == 409 || status == 425 || status == 429 || status >= 500) {
            return passing(reply, error, found);
        }
        return isGone(reply) ? ModelException.gone(found) : ModelException.permanent(found);
    }

    private ModelException passing(Reply reply, ServerError error, String found) {
        Optional<Duration> wait = retryAfter.of(reply.headers());
        boolean isBusy = reply.status() == 429 || reply.status() == 529 || error.isQueueFull();
        return isBusy ? ModelException.busy(found, wait) : ModelException.temporary(found, wait);
    }

    // a wrong key, path or model name, or a moved server: no other request will fare better
    private static boolean isGone(Reply reply) {
        int status = reply.status();
        return status == 401 || status == 402 || status == 403 || status == 404 || status == 405 || status / 100 == 3;
    }

    private String found(Reply reply, ServerError error) {
        String code = error.codes().isEmpty()
                ? ""
                : " (" + scrubber.clean(error.codes().get(0)) + ")";
        return place + ": status " + reply.status() + code + ": " + scrubber.clean(error.words()) + advice(reply);
    }

    private static String advice(Reply reply) {
        return switch (reply.status()) {
            case 301, 302, 303, 307, 308 -> "; redirects are not followed, 'base-url' must name the server itself";
            case 401, 403 -> "; wanted a valid 'key'";
            case 404 -> "; wanted a 'model' that the server has and a 'base-url' such as http://localhost:8000/v1";
            default -> "";
        };
    }
}
