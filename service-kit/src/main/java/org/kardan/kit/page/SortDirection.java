package org.kardan.kit.page;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Which way a list is sorted. */
@Enum
@Description("Which way a list is sorted. What has no value to sort by comes last either way.")
public enum SortDirection {
    @Description("From the least to the greatest: from A to Z, from the past to the future.")
    ASCENDING,
    @Description("From the greatest to the least; of equals, the one that comes last in ascending order comes first.")
    DESCENDING
}
