package org.kardan.gateway.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kardan.gateway.limits.LimitsConfig;

/** What the server has to know of WebSockets before any comes. */
@ApplicationScoped
class SocketOptions implements HttpServerOptionsCustomizer {
    /** Beside an operation a message holds its type and id. */
    private static final int AROUND_AN_OPERATION = 4096;

    private final LimitsConfig limits;

    SocketOptions(LimitsConfig limits) {
        this.limits = limits;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        int largest = Math.toIntExact(limits.body().asLongValue()) + AROUND_AN_OPERATION;
        options.setWebSocketSubProtocols(List.of(ClientSocket.PROTOCOL))
                .setMaxWebSocketFrameSize(largest)
                .setMaxWebSocketMessageSize(largest);
    }
}
