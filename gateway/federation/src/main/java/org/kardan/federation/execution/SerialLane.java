package org.kardan.federation.execution;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks one after the other, on whichever thread brings one: replies may come from many threads and the tree is still
 * touched by one at a time, without a lock to wait for. A task that adds a task does not nest, so no plan can exhaust the stack.
 */
final class SerialLane {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** The task must not throw. */
    void run(Runnable task) {
        // Mostly nobody else is here, and nothing has to be put down to be taken up again.
        if (waiting.compareAndSet(0, 1)) {
            task.run();
        } else {
            tasks.add(task);
            if (waiting.getAndIncrement() != 0) {
                return;
            }
            tasks.remove().run();
        }
        while (waiting.decrementAndGet() != 0) {
            tasks.remove().run();
        }
    }
}
