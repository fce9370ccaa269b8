package org.kardan.deploy.local.transfer;

/** A service that could not be asked, or did not answer to the end; the message is for a person. */
public final class TransferFailure extends Exception {
    private static final long serialVersionUID = 1L;

    TransferFailure(String message) {
        super(message);
    }
}
