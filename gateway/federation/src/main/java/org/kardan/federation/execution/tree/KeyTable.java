package org.kardan.federation.execution.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes each key of an answer once, however many objects have it. */
final class KeyTable {
    /** Answers with more different keys than this (custom scalars with free keys) get the rest made one by one. */
    private static final int FULL = 1024;

    private final @Nullable KeyTable known;
    private String[] keys;
    private byte[][] sources;
    private int used;

    /** @param known keys that need not be made again; they must not change any more */
    KeyTable(@Nullable KeyTable known) {
        this.known = known;
        // With something known there is mostly nothing to add.
        int slots = known == null ? 64 : 8;
        keys = new String[slots];
        sources = new byte[slots][];
    }

    /** How many keys had to be made. */
    int used() {
        return used;
    }

    String of(byte[] json, int start, int end) {
        int hash = 1;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + json[i];
        }
        hash ^= hash >>> 15;
        var before = known;
        if (before != null) {
            int slot = before.slot(hash, json, start, end);
            if (before.sources[slot] != null) {
                return before.keys[slot];
            }
        }
        int slot = slot(hash, json, start, end);
        return sources[slot] != null ? keys[slot] : made(slot, json, start, end);
    }

    /** Where the key is, or where it would be. */
    private int slot(int hash, byte[] json, int start, int end) {
        int slot = hash & keys.length - 1;
        while (sources[slot] != null && !Arrays.equals(sources[slot], 0, sources[slot].length, json, start, end)) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private String made(int slot, byte[] json, int start, int end) {
        var key = JsonText.unescape(json, start, end);
        if (used < FULL) {
            keys[slot] = key;
            sources[slot] = Arrays.copyOfRange(json, start, end);
            used++;
            if (used * 2 > keys.length) {
                widen();
            }
        }
        return key;
    }

    private void widen() {
        var oldKeys = keys;
        var oldSources = sources;
        keys = new String[oldKeys.length * 2];
        sources = new byte[oldKeys.length * 2][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSources[i] != null) {
                put(oldKeys[i], oldSources[i]);
            }
        }
    }

    private void put(String key, byte[] source) {
        int hash = 1;
        for (byte read : source) {
            hash = hash * 31 + read;
        }
        int slot = slot(hash ^ hash >>> 15, source, 0, source.length);
        keys[slot] = key;
        sources[slot] = source;
    }

    /** A table of these keys and of those that were known before, each as the one instance that the whole program shares. */
    KeyTable merged() {
        var merged = new KeyTable(null);
        for (var table : known == null ? new KeyTable[] {this} : new KeyTable[] {known, this}) {
            for (int i = 0; i < table.keys.length; i++) {
                if (table.sources[i] != null) {
                    merged.put(table.keys[i].intern(), table.sources[i]);
                    merged.used++;
                    if (merged.used * 2 > merged.keys.length) {
                        merged.widen();
                    }
                }
            }
        }
        return merged;
    }
}
