package org.kardan.federation.execution;

/** A fetch that several parts of an answer need. */
record OnceStep(int id, Step fetch) implements Step {
    @Override
    public void run(Execution execution, Runnable done) {
        execution.once(id, fetch, done);
    }
}
