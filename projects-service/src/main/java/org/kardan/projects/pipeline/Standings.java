package org.kardan.projects.pipeline;

import org.kardan.kit.read.KnownRows;
import org.kardan.kit.time.Moment;

/**
 * Where a list of projects {@code p} reads their stage and their launch: from the facts, as known at a moment, or from
 * {@code project_standings q}, which triggers keep as it is by now.
 */
enum Standings {
    /** As the facts have it at {@code :knownAt} and {@code :asOf}. */
    OF_MOMENT {
        @Override
        String from(Moment moment) {
            return KnownRows.listed("projects", moment.knownAt()) + " p";
        }

        @Override
        String beside() {
            return "";
        }

        @Override
        String stage() {
            return MatchingSql.STAGE;
        }
    },
    /** As it is by now. */
    OF_NOW {
        @Override
        String from(Moment moment) {
            return "projects p" + beside();
        }

        @Override
        String beside() {
            return " join project_standings q on q.project_id = p.id";
        }

        @Override
        String stage() {
            return "q.stage";
        }
    };

    /** SQL: all projects there are at the moment. */
    abstract String from(Moment moment);

    /** SQL: what stands behind projects {@code p} that are read already, so that they can be sorted again. */
    abstract String beside();

    /** SQL: the stage of a project; null where none is known. */
    abstract String stage();

    /** SQL: whether a project is in the stage of this name; null: of which none is known. */
    String inStage(String name) {
        return "coalesce(%s, '') = coalesce(%s, '')".formatted(stage(), name);
    }
}
