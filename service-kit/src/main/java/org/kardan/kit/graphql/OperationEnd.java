package org.kardan.kit.graphql;

import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** Tells whoever let a request in that its operation has ended, whether its client is still there or not. */
public final class OperationEnd {

    /** Where in the local data of the request's Vert.x context a {@link Runnable} lies, if somebody wants to be told. */
    public static final String KEY = OperationEnd.class.getName();

    private OperationEnd() {}

    /** Called on the event loop of the request. */
    static void tell() {
        var context = Vertx.currentContext();
        if (context == null) {
            return;
        }
        @Nullable Runnable told = context.getLocal(KEY);
        if (told != null) {
            told.run();
        }
    }
}
