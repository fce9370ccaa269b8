package org.kardan.gateway.cli;

/** A command cannot do what it was asked for; the message says why, in one line or a few. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
