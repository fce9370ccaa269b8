package org.kardan.gateway.socket;

/** Why a connection is closed, in the numbers of the protocol and of RFC 6455. */
enum CloseCode {
    GOING_AWAY(1001, "The gateway is stopping: connect again"),
    BAD_MESSAGE(4400, "Invalid message"),
    NOT_INITIALISED(4401, "Unauthorized"),
    UNKNOWN_PROTOCOL(4406, "Subprotocol not acceptable: offer graphql-transport-ws"),
    INIT_TIMEOUT(4408, "Connection initialisation timeout"),
    SAME_ID(4409, "Subscriber for this id already exists"),
    INIT_TWICE(4429, "Too many initialisation requests"),
    DEAD(4499, "No sign of life");

    private final short number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = (short) number;
        this.reason = reason;
    }

    short number() {
        return number;
    }

    String reason() {
        return reason;
    }
}
