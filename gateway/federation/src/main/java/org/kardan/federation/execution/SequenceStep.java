package org.kardan.federation.execution;

import java.util.List;

/** One after the other. */
record SequenceStep(List<Step> steps) implements Step {
    @Override
    public void run(Execution execution, Runnable done) {
        from(0, execution, done);
    }

    private void from(int position, Execution execution, Runnable done) {
        if (position == steps.size()) {
            done.run();
        } else {
            steps.get(position).run(execution, () -> from(position + 1, execution, done));
        }
    }
}
