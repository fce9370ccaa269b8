package org.kardan.projects.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client says of a fact, with what it rests on. */
public interface Cited {

    /** The citations; null in a correction that leaves them as they are. */
    @Nullable List<CitationInput> citations();
}
