package org.kardan.projects.fact;

import org.kardan.kit.page.Page;
import org.kardan.kit.time.Moment;

/**
 * A page of the facts under one parent.
 *
 * @param list the whole list it is a page of
 */
public record FactPage<F extends Fact>(Page<F> page, WholeList<F> list) {

    /** All facts under one parent that are wanted, as of a moment, of which {@code totalCount} is asked. */
    public record WholeList<F extends Fact>(
            PagedTable.Parent<F> parent, Object key, Conditions wanted, Moment moment) {}
}
