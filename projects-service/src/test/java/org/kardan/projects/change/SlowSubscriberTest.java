package org.kardan.projects.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Graph;

/** Over a bare socket, since every client library reads. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlowSubscriberTest {

    private static final int ENTRIES = 3_000;
    private static final int BYTES_EACH = 10_000;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    /** A service that kept what its client does not read would have all of it, 30 MB, in the end. */
    @Test
    void aClientThatReadsNothingIsLetGo() throws Exception {
        var start = Graph.data("{ projectChanges { followFrom } }").getString("projectChanges.followFrom");
        changes();
        long read;
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(16 * 1024);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            subscribe(
                    socket,
                    "subscription { projectChanged(type: \\\"Big\\\", after: \\\"" + start + "\\\") { after } }");
            socket.setSoTimeout(20_000);
            var begun = socket.getInputStream().readNBytes(5 * BYTES_EACH).length;
            // Several times the patience that the service has in tests, since a busy machine is slow to fill the
            // socket.
            Thread.sleep(6_000);
            read = begun + readToTheEnd(socket.getInputStream());
        }

        assertThat(read).isBetween(5L * BYTES_EACH, ENTRIES * (long) BYTES_EACH / 2);
    }

    private void changes() throws Exception {
        transaction.begin();
        entityManager
                .createNativeQuery("insert into audit_entries (actor, action, type, fact_id, subject_id, after)"
                        + " select 'test', 'CREATE', 'Big', cast(n as text), null,"
                        + " jsonb_build_object('text', repeat('x', :bytes)) from generate_series(1, :entries) n")
                .setParameter("bytes", BYTES_EACH)
                .setParameter("entries", ENTRIES)
                .executeUpdate();
        transaction.commit();
    }

    private static void subscribe(Socket socket, String query) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.writeBytes("GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
        readHead(socket.getInputStream());
        frame(out, "{\"type\":\"connection_init\"}");
        frame(out, "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"" + query + "\"}}");
        out.flush();
    }

    /** What is sent before the server has agreed is no message yet. */
    private static void readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        assertThat(head).startsWith("HTTP/1.1 101");
    }

    /** A masked text frame of up to 64 kB, its mask zero. */
    private static void frame(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(0x81);
        if (bytes.length < 126) {
            out.writeByte(0x80 | bytes.length);
        } else {
            out.writeByte(0x80 | 126);
            out.writeShort(bytes.length);
        }
        out.writeInt(0);
        out.write(bytes);
    }

    /** To the end, or to where the test has failed: a subscription that goes on sends heartbeats for ever. */
    private static long readToTheEnd(InputStream in) throws IOException {
        long all = 0;
        var buffer = new byte[64 * 1024];
        try {
            for (int read = in.read(buffer); read >= 0 && all < ENTRIES * (long) BYTES_EACH; read = in.read(buffer)) {
                all += read;
            }
        } catch (IOException reset) {
            return all;
        }
        return all;
    }
}
