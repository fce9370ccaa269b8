package org.kardan.federation.execution.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;

/**
 * The keys of an object, in their order. Objects at one place of the answers to one question share theirs, so that who has found a
 * key in one of them finds it in the next by comparing one reference, and so that the keys themselves are made and stored once. Never
 * changes, but for what it has learnt of those that follow it; safe for threads.
 */
@PublicApi
public final class Layout {
    /** Past this many keys an object gets an index of them. */
    private static final int WIDE = 24;
    /** A place with more different keys than this (a custom scalar with free keys) has the rest in loose layouts. */
    private static final int MOST_FOLLOWING = 32;

    private static final String TYPENAME = "__typename";

    /** So many objects are looked for in vain, and then so many are not looked for. */
    private static final int UNREPEATED = 128;

    private static final int UNSOUGHT = 8192;

    private static final Layout[] NONE = {};

    private static final KeySource NO_KEY = new KeySource(new byte[] {'"'});

    /** Of objects that nothing is remembered for: each makes layouts of its own. */
    static final Layout LOOSE = new Layout(null, 0);

    private final @Nullable KnownKeys memory;
    private final @Nullable Layout before;
    private final String key;
    private final KeySource source;
    private final int size;
    private volatile Layout[] following = NONE;
    /** The one that came last, which is mostly the one that comes next. */
    private volatile @Nullable Layout likely;
    /** Of objects that are the value of the last key, or in a list there. */
    private volatile @Nullable Layout below;

    private volatile String @Nullable [] keys;
    private boolean sought;
    private volatile @Nullable Map<String, Integer> index;
    private volatile @Nullable LayoutMerge merge;
    /** What it was before it had keys. */
    private final Layout begin;

    private final boolean tells;
    /** A hash of the keys that lead here, the same in each run. */
    private final int place;
    /** How many keys objects that begin here have in the end; any thread may write it, and none depends on it. */
    private int usual = 4;
    /** How many objects that begin here have come since one came again; any thread may write it, and none depends on it. */
    private int unrepeated;

    /** No keys. */
    private Layout(@Nullable KnownKeys memory, int place) {
        this.place = place;
        this.memory = memory;
        this.before = null;
        this.key = "";
        this.source = NO_KEY;
        this.begin = this;
        this.size = 0;
        this.tells = false;
    }

    /** @param memory null where nothing is to be remembered of what follows */
    private Layout(@Nullable KnownKeys memory, Layout before, String key, byte[] written) {
        this.memory = memory;
        this.before = before;
        this.key = key;
        this.source = new KeySource(written);
        this.begin = before.begin;
        this.place = before.place;
        this.size = before.size + 1;
        this.tells = memory != null && (size == 1 ? !key.equals(TYPENAME) : size == 2 && before.key.equals(TYPENAME));
    }

    static Layout empty(KnownKeys memory) {
        return new Layout(memory, 0);
    }

    /** Whether there will be more objects of this layout. */
    boolean isRemembered() {
        return memory != null;
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** Whether to look for objects that come again: where there was none among many, only a few times in many more. */
    boolean mayRepeat() {
        int since = unrepeated + 1;
        unrepeated = since < UNREPEATED + UNSOUGHT ? since : UNREPEATED / 2;
        return since < UNREPEATED;
    }

    /** An object has come again. */
    void repeated() {
        unrepeated = 0;
    }

    /** A hash of where in an answer such objects are. */
    int place() {
        return place;
    }

    /** Whether the value of the last key is the first that may tell objects of this place apart. */
    boolean tells() {
        return tells;
    }

    public String key(int position) {
        return keys()[position];
    }

    private String[] keys() {
        var known = keys;
        if (known == null) {
            known = new String[size];
            for (Layout one = this; one != null && one.size > 0; one = one.before) {
                known[one.size - 1] = one.key;
            }
            keys = known;
        }
        return known;
    }

    /** Where the key is, the last time, as most readers of JSON have it; negative where it is not. */
    public int find(String wanted) {
        var known = keys;
        if (known == null) {
            if (!sought) {
                sought = true;
                return findOnce(wanted);
            }
            known = keys();
        }
        if (known.length > WIDE) {
            return indexed(known, wanted);
        }
        for (int i = known.length - 1; i >= 0; i--) {
            if (known[i] == wanted) {
                return i;
            }
        }
        for (int i = known.length - 1; i >= 0; i--) {
            if (known[i].equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Without gathering the keys: in an object that grows key by key, each layout is asked once. */
    private int findOnce(String wanted) {
        for (Layout one = this; one != null && one.size > 0; one = one.before) {
            if (one.key.equals(wanted)) {
                return one.size - 1;
            }
        }
        return -1;
    }

    private int indexed(String[] known, String wanted) {
        var positions = index;
        if (positions == null) {
            positions = HashMap.newHashMap(known.length);
            for (int i = 0; i < known.length; i++) {
                positions.put(known[i], i);
            }
            index = positions;
        }
        return positions.getOrDefault(wanted, -1);
    }

    /** With one more key, which is known not to be there. */
    Layout with(String added) {
        var next = likely;
        if (next != null && next.key.equals(added)) {
            return next;
        }
        for (Layout one : following) {
            if (one.key.equals(added)) {
                return one;
            }
        }
        var out = new JsonBytes(added.length() + 2);
        out.string(added);
        return follow(added, Arrays.copyOfRange(out.buffer(), 1, out.length()));
    }

    /** The one that came last after this, where these bytes are its key; null where they are another's. */
    @Nullable Layout likely(byte[] json, int start) {
        var next = likely;
        return next != null && next.source.isAt(json, start) ? next : null;
    }

    /** With one more key. Of equal keys the last counts. */
    Layout with(byte[] json, int start, int end) {
        for (Layout one : following) {
            if (one.source.isAt(json, start)) {
                likely = one;
                return one;
            }
        }
        return follow(JsonText.unescape(json, start, end), Arrays.copyOfRange(json, start, end + 1));
    }

    /** How many bytes of JSON the last key takes, with its closing quote. */
    int keyLength() {
        return source.length();
    }

    private Layout follow(String added, byte[] written) {
        var remembering = memory;
        if (remembering == null || following.length == MOST_FOLLOWING || !remembering.mayRemember()) {
            return new Layout(null, this, added, written);
        }
        // Interned, as a plan's keys are: finding one then compares references.
        var next = new Layout(remembering, this, added.intern(), written);
        synchronized (this) {
            var before = following;
            following = Arrays.copyOf(before, before.length + 1);
            following[before.length] = next;
        }
        likely = next;
        return next;
    }

    /** Where the objects begin that are the value of the last key. */
    Layout below() {
        var known = below;
        if (known == null) {
            var remembering = memory;
            known = remembering == null || !remembering.mayRemember()
                    ? LOOSE
                    : new Layout(remembering, place * 31 + key.hashCode());
            below = known;
        }
        return known;
    }

    /** How many keys an object that begins here is likely to get, those included that it gets from other answers. */
    int usual() {
        return usual;
    }

    /** An object had too little room for these keys: the next one that begins as it did is made with more. */
    void hadNoRoom() {
        if (memory != null && begin.usual < size) {
            begin.usual = Math.min(size, WIDE);
        }
    }

    /** What becomes of an object of this layout that gets all that one of the other layout has. */
    public LayoutMerge merged(Layout other) {
        var known = merge;
        if (known == null || known.from() != other) {
            known = LayoutMerge.of(this, other);
            merge = memory == null ? null : known;
        }
        return known;
    }
}
