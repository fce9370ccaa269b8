package org.kardan.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.execution.DeferredExecution;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.response.DeferredResponse;
import org.kardan.federation.response.PartForm;
import org.kardan.gateway.prepared.ReadyOperation;
import org.kardan.gateway.subgraph.VertxTransport;

/**
 * One answer in parts: what is not deferred as soon as it is there, and each deferred part as soon as it is. The parts of an answer
 * that has told all at once are not begun with, nor any more where the client has gone.
 */
final class DeferredAnswer {
    private final Exchange exchange;
    private final ReadyOperation operation;
    private final DeferredExecution execution;
    private final DeferredResponse answer;
    private final StreamedResponse response;
    private final VertxTransport transport;
    private int outstanding;
    private boolean broken;

    DeferredAnswer(
            Exchange exchange,
            ReadyOperation operation,
            VariableValues values,
            VertxTransport transport,
            StreamedResponse response) {
        this.exchange = exchange;
        this.operation = operation;
        this.response = response;
        this.answer = operation.shaper().deferred(values::isTrue, form(exchange));
        this.transport = transport;
        this.execution = operation.executor().defer(values, transport);
    }

    /** @param extras writes what is to stand in the first part beside its data */
    void begin(Consumer<JsonBytes> extras) {
        execution.primary().whenComplete((tree, bug) -> {
            try {
                if (transport.isAbandoned()) {
                    exchange.gone();
                } else if (bug != null) {
                    exchange.refuse(bug);
                } else {
                    primary(tree, extras);
                }
            } catch (RuntimeException e) {
                exchange.refuse(e);
            }
        });
    }

    private void primary(MergedTree tree, Consumer<JsonBytes> extras) {
        var out = operation.opened();
        out.raw('{');
        var errors = answer.primary(tree, out);
        extras.accept(out);
        var parts = answer.takeBegun();
        if (parts.isEmpty() && !exchange.streams()) {
            out.raw('}');
            exchange.answer(out, errors);
            return;
        }
        if (parts.isEmpty()) {
            whole(exchange, out, errors, response);
            return;
        }
        open(exchange, errors, response);
        response.whenGone(transport::abandon);
        hasNext(out, true);
        response.write(Multipart.part(out));
        begin(parts);
    }

    private void begin(List<Integer> parts) {
        outstanding += parts.size();
        for (int part : parts) {
            execution.part(part).whenComplete((tree, bug) -> {
                try {
                    if (bug != null) {
                        broken(bug);
                    } else if (!isOver()) {
                        part(part, tree);
                    }
                } catch (RuntimeException e) {
                    broken(e);
                }
            });
        }
    }

    private void part(int part, MergedTree tree) {
        var out = operation.opened();
        out.raw('{');
        var errors = answer.part(part, tree, out);
        if (!errors.isEmpty()) {
            exchange.told(errors);
        }
        var further = answer.takeBegun();
        outstanding--;
        boolean last = outstanding == 0 && further.isEmpty();
        hasNext(out, !last);
        response.write(Multipart.part(out));
        begin(further);
        if (last) {
            response.end(Multipart.CLOSING);
        }
    }

    /** Nothing more is to be written. */
    private boolean isOver() {
        return broken || transport.isAbandoned();
    }

    /** A bug of ours: the client learns that nothing more comes. */
    private void broken(Throwable bug) {
        if (isOver()) {
            return;
        }
        broken = true;
        exchange.bug(bug);
        var out = new JsonBytes(32);
        out.raw('{');
        out.key("hasNext");
        out.raw("false}".getBytes(StandardCharsets.US_ASCII));
        response.end(Multipart.part(out).appendBuffer(Multipart.CLOSING));
    }

    /**
     * The one part of an answer that is there at once, to a client that takes nothing but parts.
     *
     * @param out still open
     */
    static void whole(Exchange exchange, JsonBytes out, List<GatewayError> errors, StreamedResponse response) {
        open(exchange, errors, response);
        hasNext(out, false);
        response.end(Multipart.part(out).appendBuffer(Multipart.CLOSING));
    }

    private static void open(Exchange exchange, List<GatewayError> errors, StreamedResponse response) {
        if (!errors.isEmpty()) {
            exchange.told(errors);
        }
        exchange.streamed();
        response.open(type(exchange).header(), exchange.requestId(), Multipart.OPENING);
    }

    private static StreamType type(Exchange exchange) {
        return Objects.requireNonNull(exchange.deferring(), "takes no parts");
    }

    private static PartForm form(Exchange exchange) {
        return type(exchange) == StreamType.INCREMENTAL_PARTS ? PartForm.BY_ID : PartForm.BY_PATH;
    }

    private static void hasNext(JsonBytes out, boolean more) {
        out.raw(',');
        out.key("hasNext");
        out.raw((more ? "true}" : "false}").getBytes(StandardCharsets.US_ASCII));
    }
}
