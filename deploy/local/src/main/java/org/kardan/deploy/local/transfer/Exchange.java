package org.kardan.deploy.local.transfer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One request of HTTP/1.1 on a connection of its own, whose answer is read while the body is still being sent. Java's client begins to
 * read once all is sent; a service that reports line by line and a client that does not read would then wait for each other.
 */
final class Exchange implements AutoCloseable {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_HEAD_LINE = 16 * 1024;
    private static final int FIRST_FINAL_STATUS = 200;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private volatile @Nullable IOException unreadable;
    private int status;
    private InputStream answer = InputStream.nullInputStream();

    private Exchange(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), CHUNK);
        this.out = new BufferedOutputStream(socket.getOutputStream(), CHUNK + 16);
    }

    /**
     * What is asked.
     *
     * @param token sent as a bearer token; null: none
     * @param body what is sent, by POST; null: nothing is, by GET
     */
    record Question(
            URI address, @Nullable String token, @Nullable InputStream body) {}

    /**
     * Asks, and returns once the answer has begun.
     *
     * @param sent is told how many bytes of the body have been sent, again and again
     */
    static Exchange ask(Question question, LongConsumer sent) throws IOException {
        var exchange = new Exchange(connect(question.address()));
        try {
            exchange.writeHead(question);
            if (question.body() != null) {
                Thread.ofVirtual().start(() -> exchange.writeBody(question.body(), sent));
            }
            exchange.readHead();
            return exchange;
        } catch (IOException e) {
            exchange.close();
            throw exchange.reason(e);
        }
    }

    int status() {
        return status;
    }

    /** The body of the answer; ends with an exception where the connection ends before it does. */
    InputStream answer() {
        return answer;
    }

    /** That the body could not be read explains why the connection has ended. */
    IOException reason(IOException otherwise) {
        return Objects.requireNonNullElse(unreadable, otherwise);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static Socket connect(URI address) throws IOException {
        boolean secure = address.getScheme().equalsIgnoreCase("https");
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(address.getHost(), port), CONNECT_MILLIS);
            return secure
                    ? ((SSLSocketFactory) SSLSocketFactory.getDefault())
                            .createSocket(plain, address.getHost(), port, true)
                    : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private void writeHead(Question question) throws IOException {
        var address = question.address();
        var head = new StringBuilder()
                .append(question.body() == null ? "GET " : "POST ")
                .append(address.getRawPath())
                .append(address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getRawAuthority())
                .append("\r\nUser-Agent: kardan\r\nAccept: */*\r\nConnection: close\r\n");
        if (question.body() != null) {
            head.append("Content-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n");
        }
        if (question.token() != null) {
            head.append("Authorization: Bearer ").append(question.token()).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void writeBody(InputStream body, LongConsumer sent) {
        var chunk = new byte[CHUNK];
        long all = 0;
        try {
            for (int length = read(body, chunk); length > 0; length = read(body, chunk)) {
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(chunk, 0, length);
                out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                all += length;
                sent.accept(all);
            }
            if (unreadable != null) {
                socket.close();
                return;
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            // The service wants no more of it, and says why in its answer.
        }
    }

    private int read(InputStream body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException e) {
            unreadable = e;
            return -1;
        }
    }

    private void readHead() throws IOException {
        Map<String, String> headers;
        do {
            var words = headLine().split(" ", 3);
            if (!words[0].startsWith("HTTP/1.") || words.length < 2) {
                throw new IOException("what answers there does not speak HTTP");
            }
            status = Integer.parseInt(words[1]);
            headers = headers();
        } while (status < FIRST_FINAL_STATUS);
        var length = headers.get("content-length");
        answer = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
                ? new Pieces(true, 0)
                : new Pieces(false, length == null ? Long.MAX_VALUE : Long.parseLong(length));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = headLine(); !line.isEmpty(); line = headLine()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private String headLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() > LONGEST_HEAD_LINE) {
                throw new EOFException("the service has closed the connection");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** A body of known length, or in chunks, of which each says its own. */
    private final class Pieces extends InputStream {
        private final boolean chunked;
        private long left;
        private boolean begun;
        private boolean ended;

        Pieces(boolean chunked, long left) {
            this.chunked = chunked;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            if (chunked && left == 0 && !ended) {
                nextChunk();
            }
            if (left == 0 || ended) {
                return -1;
            }
            int length = in.read(to, from, (int) Math.min(most, left));
            if (length < 0) {
                if (!chunked && left > Integer.MAX_VALUE) {
                    ended = true;
                    return -1;
                }
                throw new EOFException("the connection ended in the middle of the answer");
            }
            left -= length;
            return length;
        }

        private void nextChunk() throws IOException {
            if (begun) {
                headLine();
            }
            begun = true;
            left = Long.parseLong(headLine().split(";")[0].strip(), 16);
            ended = left == 0;
        }
    }
}
