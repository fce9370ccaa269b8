package org.kardan.projects.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kardan.kit.time.Moment;

/**
 * The condition in HQL that a project {@code p} matches what was asked for, at a moment. Only wording of our own is put
 * together; values are parameters.
 */
final class MatchingSql {

    private static final String KNOWN = " and f.knownFrom <= :knownAt and (f.knownTo is null or f.knownTo > :knownAt)";
    private static final String VALID = KNOWN + " and (f.validFrom.earliest is null or f.validFrom.earliest <= :asOf)"
            + " and (f.validTo.latest is null or f.validTo.latest >= :asOf)";
    private static final String OF_PROJECT = " f where f.projectId = p.id";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    MatchingSql(ProjectList.Matching wanted, Moment moment) {
        if (wanted.sector() != null) {
            require("p.sector = :sector", "sector", wanted.sector());
        }
        if (wanted.country() != null) {
            at(moment, true);
            require(exists("Party", "f.country = :country", VALID), "country", wanted.country());
        }
        if (wanted.region() != null) {
            at(moment, true);
            var engaged = exists("RegionalEngagement", "f.regionCode = :region", VALID);
            var hub = exists("Hub", "f.regionCode = :region", VALID);
            require("(%s or %s)".formatted(engaged, hub), "region", wanted.region());
        }
        if (wanted.stage() != null) {
            at(moment, true);
            require(inStage(), "stage", wanted.stage());
        }
        if (wanted.launchWithin() != null) {
            at(moment, false);
            launch(wanted);
        }
    }

    String condition() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The last transition done leads to the stage, as StageHistory has it. */
    private static String inStage() {
        var done = KNOWN
                + " and cast(f.status as string) = 'DONE' and (f.occurred.earliest is null or f.occurred.earliest <= :asOf)";
        var later = "exists (select 1 from StageTransition g where g.projectId = p.id and g.position > f.position"
                + done.replace("f.", "g.") + ")";
        return exists("StageTransition", "f.to = :stage", done + " and not " + later);
    }

    /** The launch may fall into the days wanted; an undisclosed one is in no list by date. */
    private void launch(ProjectList.Matching wanted) {
        var within = Objects.requireNonNull(wanted.launchWithin());
        var overlap = new StringBuilder(KNOWN + " and f.launch.stored <> 'undisclosed'");
        if (within.latest() != null) {
            overlap.append(" and (f.launch.earliest is null or f.launch.earliest <= :latest)");
            parameters.put("latest", within.latest());
        }
        if (within.earliest() != null) {
            overlap.append(" and (f.launch.latest is null or f.launch.latest >= :earliest)");
            parameters.put("earliest", within.earliest());
        }
        conditions.add(exists("Launch", "true", overlap.toString()));
    }

    private void at(Moment moment, boolean onADay) {
        parameters.put("knownAt", moment.knownAt());
        if (onADay) {
            parameters.put("asOf", moment.asOf());
        }
    }

    private void require(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static String exists(String entity, String condition, String moment) {
        return "exists (select 1 from " + entity + OF_PROJECT + " and " + condition + moment + ")";
    }
}
