package org.kardan.gateway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor: what a gateway on Vert.x cannot do without. It sends the calls that the gateway was seen to send, byte for byte, waits
 * for them in the same order, reads their answers whole, and gives the gateway's answer. It looks at nothing.
 */
final class Floor {
    private final HttpClient client;
    private final List<List<Call>> rounds;
    private final Buffer answer;

    private record Call(RequestOptions address, Buffer body) {}

    private Floor(HttpClient client, List<List<Call>> rounds, Buffer answer) {
        this.client = client;
        this.rounds = rounds;
        this.answer = answer;
    }

    /** A port, a file with the rounds of calls, a file with the answer, and the number of event loops. */
    public static void main(String[] arguments) throws IOException {
        int loops = Integer.parseInt(arguments[3]);
        var rounds = new ObjectMapper().readTree(new File(arguments[1]));
        var answer = Buffer.buffer(Files.readAllBytes(Path.of(arguments[2])));
        start(Integer.parseInt(arguments[0]), rounds, answer, loops);
    }

    /** @return what stops it */
    static Vertx start(int port, JsonNode recorded, Buffer answer, int loops) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        var client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setTcpNoDelay(true), new PoolOptions().setHttp1MaxSize(64));
        var rounds = rounds(recorded);
        var listening = new ArrayList<Future<?>>();
        for (int i = 0; i < loops; i++) {
            listening.add(vertx.createHttpServer(
                            new HttpServerOptions().setHost("127.0.0.1").setTcpNoDelay(true))
                    .requestHandler(request -> new Floor(client, rounds, answer).handle(request))
                    .listen(port));
        }
        Future.all(listening).toCompletionStage().toCompletableFuture().join();
        return vertx;
    }

    private static List<List<Call>> rounds(JsonNode recorded) {
        var rounds = new ArrayList<List<Call>>();
        for (JsonNode round : recorded) {
            var calls = new ArrayList<Call>();
            round.forEach(call -> calls.add(new Call(
                    new RequestOptions()
                            .setMethod(HttpMethod.POST)
                            .setHost("127.0.0.1")
                            .setPort(call.get("port").intValue())
                            .setURI("/graphql"),
                    Buffer.buffer(call.get("body").textValue()))));
            rounds.add(calls);
        }
        return rounds;
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(_ -> round(0, request));
    }

    private void round(int number, HttpServerRequest request) {
        if (number == rounds.size()) {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(answer);
            return;
        }
        var calls = new ArrayList<Future<Buffer>>();
        rounds.get(number).forEach(call -> calls.add(send(call)));
        Future.all(calls)
                .onSuccess(_ -> round(number + 1, request))
                .onFailure(problem -> request.response().setStatusCode(500).end(problem.toString()));
    }

    private Future<Buffer> send(Call call) {
        return client.request(call.address)
                .compose(request -> request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .send(call.body))
                .compose(HttpClientResponse::body);
    }
}
