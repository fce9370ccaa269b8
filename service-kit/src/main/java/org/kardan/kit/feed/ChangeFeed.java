package org.kardan.kit.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;

/**
 * The audit log as a stream without end. The table is the truth and NOTIFY only the alarm clock, so nothing is missed, told
 * twice or told out of order, whoever writes where, and whatever becomes of connections meanwhile.
 */
@ApplicationScoped
public class ChangeFeed {

    private final AuditLog log;
    private final ChangeSignal signal;
    private final Set<Following> open = ConcurrentHashMap.newKeySet();

    ChangeFeed(AuditLog log, ChangeSignal signal) {
        this.log = log;
        this.signal = signal;
    }

    /**
     * Entries behind a place as they come, each made into something. A slow subscriber holds back the reading, not a queue: at
     * most {@value Following#PAGE} entries are held for each. While the database cannot be reached the stream waits.
     *
     * @param after null for what is changed from now on
     * @param filter asked once, on a thread that may block; what it throws ends the stream
     */
    public <T> Multi<T> follow(
            @Nullable Cursor after, Supplier<AuditFilter> filter, Function<? super AuditEntry, ? extends T> made) {
        return Multi.createFrom()
                .<AuditEntry>publisher(subscriber -> {
                    var following = new Following(log, signal, after, filter, subscriber, open::remove);
                    open.add(following);
                    following.start();
                })
                .map(made);
    }

    /** Readers end without a word: their clients see the connection go, and come back with their cursor to another replica. */
    void stop(@Observes ShutdownEvent stopping) {
        open.forEach(Following::cancel);
        signal.stop();
    }
}
