package org.kardan.federation.execution.tree;

import java.util.Arrays;

/** Makes each key of an answer once, however many objects have it. */
final class KeyTable {
    /** Answers with more different keys than this (custom scalars with free keys) get the rest made one by one. */
    private static final int FULL = 1024;

    private String[] keys = new String[64];
    private byte[][] sources = new byte[64][];
    private int used;

    String of(byte[] json, int start, int end) {
        int hash = 1;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + json[i];
        }
        hash ^= hash >>> 15;
        int slot = hash & keys.length - 1;
        while (sources[slot] != null) {
            if (Arrays.equals(sources[slot], 0, sources[slot].length, json, start, end)) {
                return keys[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        var key = JsonText.unescape(json, start, end);
        if (used < FULL) {
            add(slot, key, Arrays.copyOfRange(json, start, end));
        }
        return key;
    }

    private void add(int slot, String key, byte[] source) {
        keys[slot] = key;
        sources[slot] = source;
        used++;
        if (used * 2 > keys.length) {
            rehash();
        }
    }

    private void rehash() {
        var oldKeys = keys;
        var oldSources = sources;
        keys = new String[oldKeys.length * 2];
        sources = new byte[oldKeys.length * 2][];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSources[i] != null) {
                of(oldSources[i], 0, oldSources[i].length);
            }
        }
    }
}
