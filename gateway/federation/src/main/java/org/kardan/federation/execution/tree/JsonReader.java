package org.kardan.federation.execution.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;

/**
 * Reads JSON (RFC 8259) into a tree whose strings and numbers stay slices of the bytes read. Strict: what it accepts may be
 * copied into an answer as it is. Of equal keys in one object the last counts.
 */
@PublicApi
public final class JsonReader {
    /** Deeper nesting than this is refused, so that no peer can exhaust the stack. */
    private static final int MAX_DEPTH = 512;

    private static final int NO_SLOT = -1;

    private final byte[] json;
    /** In more lists than this an object may be one that came before. */
    private final int apart;
    /** Null until an object has come that may come again. */
    private @Nullable RepeatedObjects repeated;

    private int at;
    private int depth;
    private int lists;

    private JsonReader(byte[] json, int apart) {
        this.json = json;
        this.apart = apart;
    }

    /** @throws MalformedJson where the bytes are not exactly one JSON value in UTF-8 */
    public static TreeNode read(byte[] json) throws MalformedJson {
        return read(json, Layout.LOOSE, Integer.MAX_VALUE);
    }

    /**
     * The same, for one of many answers that have the same keys.
     *
     * @throws MalformedJson where the bytes are not exactly one JSON value in UTF-8
     */
    public static TreeNode read(byte[] json, KnownKeys known) throws MalformedJson {
        return read(json, known.root(), Integer.MAX_VALUE);
    }

    /**
     * The same; objects in lists that come again at the same place, byte for byte, may be one object, which knows that
     * ({@link TreeObject#sharing}).
     *
     * @param apart objects in so many lists and fewer are left as they are
     * @throws MalformedJson where the bytes are not exactly one JSON value in UTF-8
     */
    public static TreeNode readSharing(byte[] json, KnownKeys known, int apart) throws MalformedJson {
        return read(json, known.root(), apart);
    }

    private static TreeNode read(byte[] json, Layout begin, int apart) throws MalformedJson {
        var reader = new JsonReader(json, apart);
        reader.at = byteOrderMark(json);
        var value = reader.value(reader.token(), begin);
        reader.blanks();
        if (reader.at < json.length) {
            throw reader.unexpected("something after the value");
        }
        return value;
    }

    /** How long a mark is that some servers begin with, and that says nothing; RFC 8259 lets a reader ignore it. */
    private static int byteOrderMark(byte[] json) {
        return json.length > 2 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF ? 3 : 0;
    }

    /** @param key the key whose value this is, and all that led to it */
    private TreeNode value(byte first, Layout key) throws MalformedJson {
        return switch (first) {
            case '{' -> object(key.below());
            case '[' -> list(key);
            case '"' -> string();
            case 't' -> word("true", TreeLeaf.Kind.TRUE);
            case 'f' -> word("false", TreeLeaf.Kind.FALSE);
            case 'n' -> {
                word("null", TreeLeaf.Kind.FALSE);
                yield TreeNull.NULL;
            }
            default -> number();
        };
    }

    private TreeObject object(Layout begin) throws MalformedJson {
        enter();
        int start = at;
        int slot = NO_SLOT;
        var layout = begin;
        var values = new TreeNode[begin.usual()];
        at++;
        byte token = token();
        if (token == '}') {
            at++;
        } else {
            while (true) {
                layout = key(token, layout);
                if (token() != ':') {
                    throw unexpected("no colon after a key");
                }
                at++;
                int position = layout.size() - 1;
                if (position == values.length) {
                    values = Arrays.copyOf(values, position * 2);
                    layout.hadNoRoom();
                }
                values[position] = value(token(), layout);
                if (layout.tells()
                        && lists > apart
                        && values[position] instanceof TreeLeaf telling
                        && begin.mayRepeat()) {
                    var others = repeated();
                    slot = others.slot(begin, telling);
                    var known = others.find(slot, begin, start, depth);
                    if (known != null) {
                        begin.repeated();
                        return again(known, start + others.length(slot));
                    }
                }
                if (!another('}')) {
                    break;
                }
                token = token();
            }
        }
        var object = new TreeObject(layout, values);
        if (slot != NO_SLOT) {
            repeated().add(slot, begin, object, start, at, depth);
        }
        depth--;
        return object;
    }

    private RepeatedObjects repeated() {
        var known = repeated;
        if (known == null) {
            known = new RepeatedObjects(json);
            repeated = known;
        }
        return known;
    }

    private TreeObject again(TreeObject known, int end) {
        at = end;
        depth--;
        known.share();
        return known;
    }

    private TreeList list(Layout key) throws MalformedJson {
        enter();
        lists++;
        var list = new TreeList();
        at++;
        byte token = token();
        if (token == ']') {
            at++;
        } else {
            while (true) {
                list.add(value(token, key));
                if (!another(']')) {
                    break;
                }
                token = token();
            }
        }
        lists--;
        depth--;
        return list;
    }

    /** After an item: true past a comma, false past the closing bracket. */
    private boolean another(char close) throws MalformedJson {
        byte token = token();
        if (token != ',' && token != close) {
            throw unexpected("neither a comma nor a closing bracket");
        }
        at++;
        return token == ',';
    }

    /** The layout with the key that is next. What it was last time is looked for first, and then need not be read. */
    private Layout key(byte token, Layout layout) throws MalformedJson {
        if (token != '"') {
            throw unexpected("no key");
        }
        int start = at + 1;
        var likely = layout.likely(json, start);
        if (likely != null) {
            at = start + likely.keyLength();
            return likely;
        }
        at = JsonStrings.end(json, start);
        return layout.with(json, start, at - 1);
    }

    private TreeLeaf string() throws MalformedJson {
        int start = at;
        at = JsonStrings.end(json, start + 1);
        return new TreeLeaf(TreeLeaf.Kind.STRING, json, start, at);
    }

    private TreeLeaf word(String word, TreeLeaf.Kind kind) throws MalformedJson {
        int start = at;
        for (int i = 0; i < word.length(); i++) {
            if (at == json.length || json[at] != word.charAt(i)) {
                throw unexpected("no value");
            }
            at++;
        }
        return new TreeLeaf(kind, json, start, at);
    }

    private TreeLeaf number() throws MalformedJson {
        int start = at;
        var kind = TreeLeaf.Kind.INTEGER;
        accept('-', '-');
        if (!accept('0', '0')) {
            digits();
        }
        if (accept('.', '.')) {
            kind = TreeLeaf.Kind.DECIMAL;
            digits();
        }
        if (accept('e', 'E')) {
            kind = TreeLeaf.Kind.DECIMAL;
            accept('+', '-');
            digits();
        }
        return new TreeLeaf(kind, json, start, at);
    }

    private void digits() throws MalformedJson {
        int start = at;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected("no value");
        }
    }

    private boolean accept(char one, char other) {
        if (at < json.length && (json[at] == one || json[at] == other)) {
            at++;
            return true;
        }
        return false;
    }

    private void enter() throws MalformedJson {
        if (++depth > MAX_DEPTH) {
            throw unexpected("nested too deeply");
        }
    }

    /** The first byte of the next token, which is not consumed. */
    private byte token() throws MalformedJson {
        if (at < json.length && json[at] > ' ') {
            return json[at];
        }
        blanks();
        if (at == json.length) {
            throw unexpected("ends too early");
        }
        return json[at];
    }

    private void blanks() {
        while (at < json.length && isBlank(json[at])) {
            at++;
        }
    }

    private static boolean isBlank(byte read) {
        return read == ' ' || read == '\n' || read == '\r' || read == '\t';
    }

    private MalformedJson unexpected(String what) {
        return new MalformedJson(what, at);
    }
}
