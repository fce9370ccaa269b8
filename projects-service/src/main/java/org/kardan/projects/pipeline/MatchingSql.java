package org.kardan.projects.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kardan.kit.proposal.Proposals;
import org.kardan.projects.fact.Holds;
import org.kardan.projects.stage.Reached;

/**
 * The condition in SQL that a project {@code p} matches what was asked for, at the moment {@code :knownAt} and {@code :asOf}. Only
 * wording of our own is put together; values are parameters.
 */
final class MatchingSql {

    /** The stage that the last transition done leads to, as StageHistory has it; null where none is known. */
    static final String STAGE = """
            (select f.to_stage from stage_transitions f where f.project_id = p.id and f.status = 'DONE' and %s and %s
                order by f.position desc limit 1)
            """.formatted(Holds.knownRow("f"), Reached.rowBy("f"));

    private static final String OF_PROJECT = " f where f.project_id = p.id";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    MatchingSql(ProjectList.Matching wanted, Standings standings) {
        if (wanted.sector() != null) {
            require("p.sector = :sector", "sector", wanted.sector());
        }
        if (wanted.accepted() != null) {
            require(Proposals.accepted("p") + " = :accepted", "accepted", wanted.accepted());
        }
        if (wanted.country() != null) {
            require(
                    exists("parties", "f.country = :country and " + Holds.rowAt("parties", "f")),
                    "country",
                    wanted.country());
        }
        if (wanted.region() != null) {
            require(
                    "(%s or %s)".formatted(inRegion("regional_engagements"), inRegion("hubs")),
                    "region",
                    wanted.region());
        }
        if (wanted.stage() != null) {
            var stage = wanted.stage().stage();
            require(standings.inStage(":stage"), "stage", stage == null ? "" : stage.name());
        }
        if (wanted.launchWithin() != null) {
            launch(wanted);
        }
    }

    String condition() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** All but the moment. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** The launch may fall into the days wanted; an undisclosed one is in no list by date. */
    private void launch(ProjectList.Matching wanted) {
        var within = Objects.requireNonNull(wanted.launchWithin());
        var overlap = new StringBuilder(Holds.knownRow("f") + " and f.launch_edtf <> 'undisclosed'");
        if (within.latest() != null) {
            overlap.append(" and (f.launch_earliest is null or f.launch_earliest <= :latest)");
            parameters.put("latest", within.latest());
        }
        if (within.earliest() != null) {
            overlap.append(" and (f.launch_latest is null or f.launch_latest >= :earliest)");
            parameters.put("earliest", within.earliest());
        }
        conditions.add(exists("project_launches", overlap.toString()));
    }

    private void require(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static String inRegion(String table) {
        return exists(table, "f.region_code = :region and " + Holds.rowAt(table, "f"));
    }

    private static String exists(String table, String condition) {
        return "exists (select 1 from " + table + OF_PROJECT + " and " + condition + ")";
    }
}
