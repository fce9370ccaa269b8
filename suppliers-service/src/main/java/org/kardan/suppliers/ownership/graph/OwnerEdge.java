package org.kardan.suppliers.ownership.graph;

import java.util.UUID;

/**
 * All shareholdings of one owner in one subject, added up and narrowed by what the other owners leave.
 *
 * @param owner the owner's place in the graph
 * @param published false when one of the stakes added up has no published share
 * @param certain false when one of the stakes added up may not hold on the day
 * @param stake the largest of the stakes added up, to show as evidence
 */
record OwnerEdge(int owner, double min, double max, boolean published, boolean certain, UUID stake) {

    double slack() {
        return max - min;
    }
}
