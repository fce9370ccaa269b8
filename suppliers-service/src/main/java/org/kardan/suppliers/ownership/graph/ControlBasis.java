package org.kardan.suppliers.ownership.graph;

import org.eclipse.microprofile.graphql.Description;

/** What a step of control rests on, in the order in which it is looked for. */
@Description("What a step of control rests on, in the order in which it is looked for."
        + " VOTES: certainly more than half of the voting rights."
        + " BOARD: certainly the right to appoint more than half of the board."
        + " STATED: a source states control without a figure, for one owner only."
        + " SHARES: certainly more than half of the shares, where no voting rights are recorded.")
public enum ControlBasis {
    VOTES,
    BOARD,
    STATED,
    SHARES
}
