package org.kardan.federation.execution;

/** A plan node made ready to run, once for all executions of its plan. */
interface Step {
    /** Runs without blocking. {@code done} is called once, when the tree has what this step can give, failed or not. */
    void run(Execution execution, Runnable done);
}
