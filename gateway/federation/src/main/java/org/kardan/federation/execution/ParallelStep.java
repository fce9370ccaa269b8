package org.kardan.federation.execution;

import java.util.List;

/** All at once. */
record ParallelStep(List<Step> branches) implements Step {
    @Override
    public void run(Execution execution, Runnable done) {
        if (branches.isEmpty()) {
            done.run();
            return;
        }
        // Only ever touched inside the execution's lane.
        var running = new int[] {branches.size()};
        for (Step branch : branches) {
            branch.run(execution, () -> {
                if (--running[0] == 0) {
                    done.run();
                }
            });
        }
    }
}
