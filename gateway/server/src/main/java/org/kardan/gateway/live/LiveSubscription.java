package org.kardan.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.gateway.prepared.ReadyOperation;
import org.kardan.gateway.subgraph.VertxTransport;
import org.kardan.gateway.subgraph.stream.StreamListener;
import org.kardan.gateway.subgraph.stream.SubgraphStream;

/**
 * One subscription of one client. An event is asked for, completed by entity fetches, handed on, and only then the next one is
 * asked for: so a slow client holds back its subgraph, and nothing else.
 */
public final class LiveSubscription implements StreamListener {
    private final ReadyOperation operation;
    private final VariableValues values;
    private final Supplier<VertxTransport> transports;
    private final EventSink sink;
    private final LiveSubscriptions all;
    private final Vertx vertx;
    private final Context loop;
    private @Nullable SubgraphStream stream;
    private boolean begun;
    private boolean over;
    private long lifetime = -1;
    private long patience = -1;

    LiveSubscription(
            ReadyOperation operation,
            VariableValues values,
            Supplier<VertxTransport> transports,
            EventSink sink,
            LiveSubscriptions all,
            Vertx vertx) {
        this.operation = operation;
        this.values = values;
        this.transports = transports;
        this.sink = sink;
        this.all = all;
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
    }

    void begin(SubgraphStream opened) {
        stream = opened;
        long millis = all.config().lifetime().toMillis();
        if (millis > 0) {
            lifetime = vertx.setTimer(millis, _ -> expire());
        }
        opened.fetch();
    }

    private void expire() {
        var error = ClientError.tooComplex("The subscription has been open for the longest time allowed, "
                + all.config().lifetime() + ": subscribe again.");
        if (end()) {
            sink.next(ResponseShaper.refusal(List.of(error)));
            sink.complete();
        }
    }

    @Override
    public void event(SubgraphReply event) {
        begun = begun || !isRefusal(event);
        complete(event, false);
    }

    /** Some servers say what they could not subscribe to as an event, which then has errors and no data at all. */
    private static boolean isRefusal(SubgraphReply first) {
        try {
            return first instanceof SubgraphReply.Answer(var body, var _)
                    && JsonReader.read(body) instanceof TreeObject response
                    && response.get("data") == null
                    && response.get("errors") instanceof TreeList;
        } catch (MalformedJson e) {
            return false;
        }
    }

    @Override
    public void ended(@Nullable SubgraphReply problem) {
        if (problem != null) {
            complete(problem, true);
        } else if (end()) {
            sink.complete();
        }
    }

    private void complete(SubgraphReply event, boolean last) {
        var transport = transports.get();
        operation.executor().event(event, values, transport).whenComplete((tree, bug) -> {
            try {
                if (over) {
                    return;
                }
                var response = bug == null ? response(tree) : failed(bug);
                if (begun) {
                    hand(response, last);
                } else if (end()) {
                    sink.refuse(response);
                }
            } catch (RuntimeException e) {
                hand(failed(e), last);
            } finally {
                // What the subgraphs said is in the response by now, as bytes of its own.
                transport.close();
            }
        });
    }

    private JsonBytes response(MergedTree tree) {
        var out = new JsonBytes(1024);
        out.raw('{');
        var errors = operation.shaper().shape(tree, values::isTrue, out);
        out.raw('}');
        all.told(errors);
        // A stream that could not be opened has no response to be null in: it is the request that failed.
        return begun || errors.isEmpty() ? out : operation.shaper().refused(errors);
    }

    private JsonBytes failed(Throwable bug) {
        all.bug(bug);
        return ResponseShaper.refusal(List.<GatewayError>of(InternalError.bug("see the stack trace")));
    }

    private void hand(JsonBytes response, boolean last) {
        if (last && !end()) {
            return;
        }
        long watch = patience = vertx.setTimer(all.config().patience().toMillis(), _ -> giveUp());
        sink.next(response).onComplete(taken -> {
            vertx.cancelTimer(watch);
            if (taken.failed()) {
                cancel();
            } else if (last) {
                sink.complete();
            } else if (!over && stream != null) {
                stream.fetch();
            }
        });
    }

    private void giveUp() {
        cancel();
        sink.abandon();
    }

    /** The client wants no more. On its event loop. */
    public void cancel() {
        end();
    }

    /** The process is stopping. From any thread. */
    void cut(JsonBytes why) {
        loop.runOnContext(_ -> {
            if (end()) {
                sink.cut(why);
            }
        });
    }

    /** Ends it here and at the subgraph; false where it has ended before. */
    private boolean end() {
        if (over) {
            return false;
        }
        over = true;
        vertx.cancelTimer(lifetime);
        vertx.cancelTimer(patience);
        if (stream != null) {
            stream.cancel();
        }
        all.ended(this);
        return true;
    }
}
