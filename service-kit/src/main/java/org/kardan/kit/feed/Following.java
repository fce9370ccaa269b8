package org.kardan.kit.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.page.Cursor;

/** One reader of the audit log, on a virtual thread of its own. */
final class Following implements Flow.Subscription {

    /** Entries read at once, which is all that is ever held. */
    static final int PAGE = 50;

    private static final Logger LOG = Logger.getLogger(Following.class);
    /** In case no signal comes, for example through a pooler that swallows LISTEN. */
    private static final Duration UNSIGNALLED = Duration.ofSeconds(30);
    /** While an older transaction is running, whose end nobody signals. */
    private static final Duration HELD_BACK = Duration.ofMillis(100);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final AuditLog log;
    private final ChangeSignal signal;
    private final Supplier<AuditFilter> wanted;
    private final Flow.Subscriber<? super AuditEntry> subscriber;
    private final Consumer<Following> ended;
    private final AtomicLong demand = new AtomicLong();
    private final Semaphore awake = new Semaphore(0);
    private final Queue<AuditEntry> read = new ArrayDeque<>(PAGE);
    private @Nullable Cursor place;
    private volatile boolean cancelled;

    Following(
            AuditLog log,
            ChangeSignal signal,
            @Nullable Cursor after,
            Supplier<AuditFilter> wanted,
            Flow.Subscriber<? super AuditEntry> subscriber,
            Consumer<Following> ended) {
        this.log = log;
        this.signal = signal;
        this.place = after;
        this.wanted = wanted;
        this.subscriber = subscriber;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().name("change-feed").start(this::run);
    }

    @Override
    public void request(long entries) {
        if (entries <= 0) {
            cancel();
            subscriber.onError(new IllegalArgumentException("request " + entries + ": ask for one or more"));
            return;
        }
        demand.accumulateAndGet(entries, (wanted, more) -> wanted + more < 0 ? Long.MAX_VALUE : wanted + more);
        wake();
    }

    @Override
    public void cancel() {
        cancelled = true;
        wake();
    }

    private void wake() {
        awake.release();
    }

    private void run() {
        subscriber.onSubscribe(this);
        try {
            follow(wanted.get());
        } catch (DomainException refusal) {
            subscriber.onError(refusal);
        } finally {
            ended.accept(this);
        }
    }

    private void follow(AuditFilter filter) {
        try (var _ = signal.register(filter.subject(), this::wake)) {
            while (!cancelled) {
                pause(step(filter));
            }
        }
    }

    /** Hands on what is wanted and there, and says how long to wait for more, if nobody wakes us. */
    private Duration step(AuditFilter filter) {
        while (!cancelled && demand.get() > 0) {
            if (read.isEmpty()) {
                var wait = read(filter);
                if (read.isEmpty()) {
                    return wait;
                }
            }
            demand.decrementAndGet();
            subscriber.onNext(read.remove());
        }
        return UNSIGNALLED;
    }

    private Duration read(AuditFilter filter) {
        try {
            var from = place == null ? log.now() : place;
            place = from;
            // Before the entries: whatever is settled by now is among them.
            var settled = log.now();
            var entries = log.after(from, filter, PAGE);
            read.addAll(entries);
            var last = entries.isEmpty() ? from : entries.getLast().cursor();
            // What the filter leaves out is not read again and again.
            place = entries.size() == PAGE ? last : AuditLog.later(last, settled);
            return entries.isEmpty() && log.isHeldBack(place, filter) ? HELD_BACK : UNSIGNALLED;
        } catch (RuntimeException e) {
            if (!cancelled) {
                LOG.warnf("the audit log cannot be read, trying again: %s", e.getMessage());
            }
            return AFTER_FAILURE;
        }
    }

    private void pause(Duration longest) {
        try {
            if (awake.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                awake.drainPermits();
            }
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
        }
    }
}
