package org.kardan.federation.response;

import java.util.List;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.response.DeferredShaper.Waiting;

/** One piece of an answer that comes in parts, being written: its members without the brackets around them. */
interface PartPayload {
    /** Begins with what an object gets, up to where its data is to be written. */
    void open(Waiting object);

    /**
     * Ends what an object gets.
     *
     * @param written whether there is data; otherwise {@code null} has been written for it
     */
    void close(Waiting object, boolean written, List<GatewayError> errors);

    /** An object gets nothing, because of its type. */
    void leaveOut(Waiting object);

    /**
     * Errors that stand nowhere, where no object gets anything.
     *
     * @param leftOut the objects
     */
    void leftOver(List<Waiting> leftOut, List<GatewayError> errors);

    /**
     * Ends the piece.
     *
     * @param more objects that wait from now on
     */
    void end(List<Waiting> more);
}
