package org.kardan.federation.execution.tree;

import java.nio.charset.StandardCharsets;

/** The characters behind a JSON string that the reader has already found well-formed. */
final class JsonText {
    private JsonText() {}

    static String unescape(byte[] json, int start, int end) {
        var raw = new String(json, start, end - start, StandardCharsets.UTF_8);
        int escape = raw.indexOf('\\');
        if (escape < 0) {
            return raw;
        }
        var text = new StringBuilder(raw.length());
        int from = 0;
        while (escape >= 0) {
            text.append(raw, from, escape);
            char kind = raw.charAt(escape + 1);
            if (kind == 'u') {
                text.append((char) Integer.parseInt(raw, escape + 2, escape + 6, 16));
                from = escape + 6;
            } else {
                text.append(plain(kind));
                from = escape + 2;
            }
            escape = raw.indexOf('\\', from);
        }
        return text.append(raw, from, raw.length()).toString();
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
        };
    }
}
