package org.kardan.gateway.socket;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A request that has become a WebSocket. Quarkus (3.33) is told by nobody that it is over, counts it as under way for ever, and so
 * waits in vain for its end when the process is to stop; what says so to it is not public.
 */
final class UpgradedRequest {
    private static final MethodHandle DONE = done();

    private UpgradedRequest() {}

    private static MethodHandle done() {
        try {
            return MethodHandles.privateLookupIn(QuarkusRequestWrapper.class, MethodHandles.lookup())
                    .findVirtual(QuarkusRequestWrapper.class, "done", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void isOver(HttpServerRequest request) {
        try {
            DONE.invokeExact(QuarkusRequestWrapper.get(request));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
