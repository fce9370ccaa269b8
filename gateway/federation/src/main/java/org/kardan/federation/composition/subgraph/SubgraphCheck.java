package org.kardan.federation.composition.subgraph;

import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.SubgraphSchema;

/** All that federation asks of one subgraph, beyond GraphQL's own rules. */
public final class SubgraphCheck {
    private final SubgraphSchema schema;
    private final Findings findings;

    public SubgraphCheck(SubgraphSchema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    public void check() {
        new ExternalCheck(schema, findings).check();
    }
}
