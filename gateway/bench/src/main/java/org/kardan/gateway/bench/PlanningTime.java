package org.kardan.gateway.bench;

import java.util.ArrayList;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.supergraph.Supergraph;

/**
 * What an operation costs that nobody has asked before, once the code is warm.
 *
 * @param readMillis to parse, validate and normalise it
 * @param planMillis to plan it
 */
record PlanningTime(double readMillis, double planMillis) {
    private static final int TO_WARM_UP = 1_500;
    private static final int MEASURED = 500;

    static PlanningTime measure(String supergraphSdl, String text) {
        var supergraph = Supergraph.parse(supergraphSdl);
        var reader = new OperationReader(supergraph, new OperationLimits(200_000, 20_000, 60, 20_000, 500));
        var planner = new Planner(supergraph);
        var reads = new ArrayList<Double>();
        var plans = new ArrayList<Double>();
        for (int i = 0; i < TO_WARM_UP + MEASURED; i++) {
            long begun = System.nanoTime();
            var operation = reader.read(text, null);
            long read = System.nanoTime();
            planner.prepare(operation);
            long planned = System.nanoTime();
            if (i >= TO_WARM_UP) {
                reads.add((read - begun) / 1e6);
                plans.add((planned - read) / 1e6);
            }
        }
        return new PlanningTime(Report.median(reads), Report.median(plans));
    }
}
