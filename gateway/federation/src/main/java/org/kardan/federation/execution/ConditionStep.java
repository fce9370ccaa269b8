package org.kardan.federation.execution;

/** One of two, by a Boolean variable. */
record ConditionStep(String variable, Step whenTrue, Step whenFalse) implements Step {
    @Override
    public void run(Execution execution, Runnable done) {
        (execution.variables().isTrue(variable) ? whenTrue : whenFalse).run(execution, done);
    }
}
