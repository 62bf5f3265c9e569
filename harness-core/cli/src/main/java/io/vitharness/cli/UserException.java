package io.vitharness.cli;

/** A mistake of the user that is told in one message, without a stack trace. */
final class UserException extends Exception {

    private static final long serialVersionUID = 1L;

    UserException(String message) {
        super(message);
    }
}
