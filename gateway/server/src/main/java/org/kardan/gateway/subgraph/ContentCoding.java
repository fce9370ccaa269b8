package org.kardan.gateway.subgraph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** What a subgraph, or something between it and the gateway, compressed without being asked: HTTP allows that. */
final class ContentCoding {
    private ContentCoding() {}

    /**
     * The bytes as they were before.
     *
     * @param coding the header content-encoding; null where nothing was done to the bytes
     * @param limit in bytes, of the result
     * @throws IOException where the coding is not known, the bytes are not of it, or there would be too many of them
     */
    static byte[] undo(@Nullable String coding, byte[] bytes, long limit) throws IOException {
        if (coding == null || coding.isEmpty() || coding.equalsIgnoreCase("identity")) {
            return bytes;
        }
        try (var in = reader(coding.toLowerCase(Locale.ROOT), new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 8));
            if (in.read() >= 0) {
                throw new IOException("the answer is larger than " + limit + " bytes once decompressed");
            }
            return plain;
        }
    }

    private static InputStream reader(String coding, InputStream bytes) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(bytes);
            case "deflate" -> new InflaterInputStream(bytes);
            default ->
                throw new IOException("the answer has the content-encoding \"" + coding + "\", and none was asked for");
        };
    }
}
