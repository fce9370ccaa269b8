package org.kardan.federation.execution.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds where a JSON string ends, and that it is well-formed UTF-8 with well-formed escapes. */
final class JsonStrings {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private JsonStrings() {}

    /**
     * @param start the byte after the opening quote
     * @return the byte after the closing quote
     */
    static int end(byte[] json, int start) throws MalformedJson {
        int at = start;
        while (true) {
            at = skipPlain(json, at);
            if (at == json.length) {
                throw new MalformedJson("a string does not end", at);
            }
            byte read = json[at];
            if (read == '"') {
                return at + 1;
            } else if (read == '\\') {
                at = escape(json, at + 1);
            } else if (read < 0) {
                at = multibyte(json, at);
            } else if (read < 0x20) {
                throw new MalformedJson("a control character in a string", at);
            } else {
                at++;
            }
        }
    }

    /** Eight bytes at a time while none of them is a quote, a backslash, a control character or past ASCII. */
    private static int skipPlain(byte[] json, int start) {
        int at = start;
        while (at + 8 <= json.length) {
            long word = (long) WORDS.get(json, at);
            long quote = word ^ ONES * '"';
            long backslash = word ^ ONES * '\\';
            long special = quote - ONES & ~quote | backslash - ONES & ~backslash | word - ONES * 0x20 & ~word | word;
            long found = special & HIGH;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >> 3);
            }
            at += 8;
        }
        return at;
    }

    private static int escape(byte[] json, int at) throws MalformedJson {
        int kind = at < json.length ? json[at] : -1;
        switch (kind) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 1;
            }
            case 'u' -> {
                for (int i = at + 1; i < at + 5; i++) {
                    if (i >= json.length || Character.digit(json[i], 16) < 0) {
                        throw new MalformedJson("a broken escape", at);
                    }
                }
                return at + 5;
            }
            default -> throw new MalformedJson("an unknown escape", at);
        }
    }

    /** One character of two to four bytes, by table 3-7 of the Unicode Standard. */
    private static int multibyte(byte[] json, int at) throws MalformedJson {
        int lead = json[at] & 0xff;
        int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead < 0xc2 || lead > 0xf4 || at + more >= json.length) {
            throw new MalformedJson("no UTF-8", at);
        }
        int second = json[at + 1] & 0xff;
        int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < low || second > high) {
            throw new MalformedJson("no UTF-8", at);
        }
        for (int i = at + 2; i <= at + more; i++) {
            if ((json[i] & 0xc0) != 0x80) {
                throw new MalformedJson("no UTF-8", at);
            }
        }
        return at + more + 1;
    }
}
