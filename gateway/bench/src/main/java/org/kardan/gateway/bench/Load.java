package org.kardan.gateway.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Asks one question again and again, from a process of its own as those who answer see it. */
final class Load implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Buffer question;

    Load(String question) {
        this.question = Buffer.buffer(question);
    }

    /** @param answered how many answers came back as long as the first one */
    record Closed(int answered, int failed, double seconds) {
        double perSecond() {
            return answered / seconds;
        }
    }

    /**
     * Each client asks when it has its answer.
     *
     * @param seconds after which nothing more is asked
     */
    Closed closed(URI address, int requests, int clients, int seconds, int length) {
        var client = client(clients);
        long begun = System.nanoTime();
        var run = new ClosedRun(client, options(address), requests, begun + TimeUnit.SECONDS.toNanos(seconds), length);
        for (int i = 0; i < clients; i++) {
            run.clients.incrementAndGet();
            vertx.runOnContext(_ -> run.next());
        }
        run.done.join();
        client.close();
        return new Closed(run.answered.get(), run.failed.get(), (System.nanoTime() - begun) / 1e9);
    }

    private final class ClosedRun {
        private final HttpClient client;
        private final RequestOptions options;
        private final long deadline;
        private final int length;
        private final AtomicInteger left;
        private final AtomicInteger clients = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        ClosedRun(HttpClient client, RequestOptions options, int requests, long deadline, int length) {
            this.client = client;
            this.options = options;
            this.left = new AtomicInteger(requests);
            this.deadline = deadline;
            this.length = length;
        }

        void next() {
            if (left.getAndDecrement() <= 0 || System.nanoTime() > deadline) {
                if (clients.decrementAndGet() == 0) {
                    done.complete(null);
                }
                return;
            }
            ask(client, options).onComplete(answer -> {
                boolean good =
                        answer.succeeded() && (length < 0 || answer.result().length() == length);
                (good ? answered : failed).incrementAndGet();
                next();
            });
        }
    }

    /**
     * Shortest first.
     *
     * @param nanos of each answer from when its question was due
     * @param late how long after it was due each question was asked: the client's own share, and the machine's
     */
    record Open(long[] nanos, long[] late, int failed) {
        double millis(double fraction) {
            return percentile(nanos, fraction) / 1e6;
        }

        double lateMillis(double fraction) {
            return percentile(late, fraction) / 1e6;
        }

        private static long percentile(long[] sorted, double fraction) {
            return sorted[Math.clamp((int) Math.ceil(fraction * sorted.length) - 1, 0, sorted.length - 1)];
        }
    }

    /** Asks at a steady rate, whether what went before is answered or not. */
    Open open(URI address, double perSecond, int seconds) {
        var client = client(256);
        var options = options(address);
        var loop = vertx.getOrCreateContext();
        var nanos = new long[Math.max(1, (int) (perSecond * seconds))];
        var late = new long[nanos.length];
        var failed = new AtomicInteger();
        var left = new AtomicInteger(nanos.length);
        var done = new CompletableFuture<Void>();
        long start = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            int number = i;
            long due = start + (long) (i / perSecond * 1e9);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            loop.runOnContext(_ -> {
                late[number] = System.nanoTime() - due;
                ask(client, options).onComplete(answer -> {
                    nanos[number] = System.nanoTime() - due;
                    if (answer.failed()) {
                        failed.incrementAndGet();
                    }
                    if (left.decrementAndGet() == 0) {
                        done.complete(null);
                    }
                });
            });
        }
        done.join();
        client.close();
        Arrays.sort(nanos);
        Arrays.sort(late);
        return new Open(nanos, late, failed.get());
    }

    /** One answer, whole. */
    Buffer once(URI address) {
        var client = client(1);
        try {
            return ask(client, options(address))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } finally {
            client.close();
        }
    }

    private HttpClient client(int connections) {
        return vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setMaxWaitQueueSize(-1),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    private static RequestOptions options(URI address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(address.getPath())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.ACCEPT, "application/json")
                .setTimeout(60_000);
    }

    private Future<Buffer> ask(HttpClient client, RequestOptions options) {
        return client.request(options)
                .compose(request -> request.send(question))
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture("HTTP " + response.statusCode()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
