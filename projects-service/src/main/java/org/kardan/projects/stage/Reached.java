package org.kardan.projects.stage;

import org.kardan.projects.fact.Holds;

/**
 * Which transitions of a history a day leaves, as conditions over {@code :knownAt} and {@code :asOf}: those that may have happened
 * by then. A step that was done after the day takes all that follow it with it, whatever they say of their own dates: none of them
 * can have come before it.
 */
public final class Reached {

    private static final String SQL = "(#occurred_earliest is null or #occurred_earliest <= :asOf)"
            + " and not exists (select 1 from stage_transitions d where d.project_id = #project_id"
            + " and d.position < #position and d.status = 'DONE' and d.occurred_earliest > :asOf and "
            + Holds.knownRow("d")
            + ")";
    private static final String HQL = "(e.occurred.earliest is null or e.occurred.earliest <= :asOf)"
            + " and not exists (select 1 from StageTransition d where d.projectId = e.projectId"
            + " and d.position < e.position and d.status = DONE and d.occurred.earliest > :asOf and "
            + Holds.known("d")
            + ")";

    private Reached() {}

    /** HQL: of the transition {@code e}. */
    static String by() {
        return HQL;
    }

    /** SQL: of the transition of this alias. */
    public static String rowBy(String alias) {
        return SQL.replace("#", alias + ".");
    }
}
