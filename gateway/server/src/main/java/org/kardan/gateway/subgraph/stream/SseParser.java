package org.kardan.gateway.subgraph.stream;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Cuts bytes into server-sent events (HTML standard, section 9.2.6), however they are cut on their way. */
final class SseParser {
    private final int limit;
    private final BiConsumer<String, byte[]> event;
    private final Runnable tooLarge;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private String type = "";
    private boolean afterReturn;

    /**
     * @param event takes an event's type and its data
     * @param tooLarge called where the data or a line of it are past the limit
     */
    SseParser(int limit, BiConsumer<String, byte[]> event, Runnable tooLarge) {
        this.limit = limit;
        this.event = event;
        this.tooLarge = tooLarge;
    }

    /** A line ends with CR, LF or both. */
    void read(Buffer chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            byte unit = chunk.getByte(i);
            if (unit == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = unit == '\r';
            if (unit == '\n' || unit == '\r') {
                end();
            } else {
                line.write(unit);
                if (line.size() > limit) {
                    tooLarge.run();
                    return;
                }
            }
        }
    }

    private void end() {
        var bytes = line.toByteArray();
        line.reset();
        if (bytes.length == 0) {
            dispatch();
            return;
        }
        int colon = 0;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        int from = Math.min(bytes.length, colon + 1);
        if (from < bytes.length && bytes[from] == ' ') {
            from++;
        }
        field(new String(bytes, 0, colon, StandardCharsets.UTF_8), bytes, from);
    }

    private void field(String name, byte[] bytes, int from) {
        switch (name) {
            case "event" -> type = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
            case "data" -> {
                if (data.size() > 0) {
                    data.write('\n');
                }
                data.write(bytes, from, bytes.length - from);
                if (data.size() > limit) {
                    tooLarge.run();
                }
            }
            default -> {
                // Comments, ids and retry times are not for us.
            }
        }
    }

    private void dispatch() {
        var kind = type;
        var content = data.toByteArray();
        type = "";
        data.reset();
        if (!kind.isEmpty() || content.length > 0) {
            event.accept(kind.isEmpty() ? "next" : kind, content);
        }
    }
}
