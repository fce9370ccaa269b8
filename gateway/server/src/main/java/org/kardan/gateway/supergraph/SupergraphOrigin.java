package org.kardan.gateway.supergraph;

/** Where the SDL of a supergraph comes from, as often as it is asked. */
public interface SupergraphOrigin {
    /** The SDL as it is now; the same text as before where nothing has changed. It may block. */
    String sdl() throws SupergraphUnavailable;

    /** What people know it by: a file's path, for example. */
    String name();
}
