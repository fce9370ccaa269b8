package org.kardan.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks an address at a steady rate, whether it has answered what went before or not, and counts each answer's time from the moment
 * the question was due. A server that stalls is thus charged for everybody who waited meanwhile; a client that asks only after an
 * answer would leave them out (coordinated omission).
 */
final class OpenLoop {
    private static final double NANOS_IN_MILLI = 1_000_000;
    private static final double NANOS_IN_SECOND = 1_000_000_000;
    private static final int BUSY = 503;
    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final List<String> bodies;

    OpenLoop(URI address, List<String> bodies) {
        this.address = address;
        this.bodies = List.copyOf(bodies);
    }

    /**
     * What came back.
     *
     * @param nanos of each answer that was not a refusal, from when its question was due, shortest first
     * @param refusals answers that the server has too many questions (status 503), and when to ask again
     * @param failures other answers with errors, or none
     */
    record Answers(long[] nanos, int refusals, int failures) {
        /** The time within which this fraction of the answers came, in milliseconds. */
        double percentile(double fraction) {
            if (nanos.length == 0) {
                return Double.NaN;
            }
            int place = (int) Math.ceil(fraction * nanos.length) - 1;
            return nanos[Math.clamp(place, 0, nanos.length - 1)] / NANOS_IN_MILLI;
        }
    }

    /**
     * URL, id of the process that answers, file of JSON bodies, one a line, sent in turn; seconds to warm up, seconds to measure; a name, and
     * one or more numbers of requests a second. Prints a row of a table for each of these.
     */
    public static void main(String[] arguments) throws IOException {
        OpenLoop loop = new OpenLoop(URI.create(arguments[0]), Files.readAllLines(Path.of(arguments[2])));
        ProcessHandle server = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
        loop.warmUp(Duration.ofSeconds(Integer.parseInt(arguments[3])));
        int seconds = Integer.parseInt(arguments[4]);
        for (String rate : List.of(arguments).subList(6, arguments.length)) {
            int perSecond = Integer.parseInt(rate);
            Duration before = processorTime(server);
            Answers answers = loop.run(perSecond, perSecond * seconds);
            double spent = processorTime(server).minus(before).toNanos() / NANOS_IN_MILLI;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d a second | %.1f ms | %.1f ms | %.1f ms | %d | %d | %.1f ms |%n",
                    arguments[5],
                    perSecond,
                    answers.percentile(0.5),
                    answers.percentile(0.99),
                    answers.percentile(1),
                    answers.refusals(),
                    answers.failures(),
                    spent / (perSecond * seconds));
        }
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A few clients ask one question after the other, so that what is hot has been compiled when it is measured. */
    void warmUp(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int first = 0; first < CLIENTS; first++) {
                int from = first;
                clients.execute(() -> {
                    for (int i = from; System.nanoTime() < end; i += CLIENTS) {
                        ask(bodies.get(i % bodies.size()), new AtomicInteger(), new AtomicInteger())
                                .join();
                    }
                });
            }
        }
    }

    Answers run(int perSecond, int requests) {
        AtomicInteger refusals = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        List<CompletableFuture<Long>> answers = new ArrayList<>(requests);
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = start + (long) (i / (double) perSecond * NANOS_IN_SECOND);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            answers.add(ask(bodies.get(i % bodies.size()), refusals, failures)
                    .thenApply(answered -> answered ? System.nanoTime() - due : -1));
        }
        long[] nanos = answers.stream()
                .mapToLong(CompletableFuture::join)
                .filter(time -> time >= 0)
                .sorted()
                .toArray();
        return new Answers(nanos, refusals.get(), failures.get());
    }

    /** Whether the question was taken at all. */
    private CompletableFuture<Boolean> ask(String body, AtomicInteger refusals, AtomicInteger failures) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).handle((answer, failure) -> {
            if (failure == null && isRefusal(answer)) {
                refusals.incrementAndGet();
                return false;
            }
            if (failure != null || !isGood(answer)) {
                failures.incrementAndGet();
            }
            return true;
        });
    }

    private static boolean isRefusal(HttpResponse<String> answer) {
        return answer.statusCode() == BUSY
                && answer.headers().firstValue("Retry-After").isPresent();
    }

    private static boolean isGood(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && !answer.body().contains("\"errors\"");
    }
}
