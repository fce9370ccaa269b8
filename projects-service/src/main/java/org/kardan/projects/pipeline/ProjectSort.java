package org.kardan.projects.pipeline;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.SortKey.Type;
import org.kardan.kit.page.Sorting;
import org.kardan.projects.fact.Holds;
import org.kardan.projects.stage.Stage;

/** What projects are sorted by: keys of projects {@code p}, at a moment, and of their standing {@code q}. */
@Enum
@Description("What projects are sorted by; of those that are alike in it, by slug.")
public enum ProjectSort {
    @Description("Their slug.")
    SLUG(List.of()),
    @Description("Their title, by its first 100 characters and without regard to case.")
    TITLE(List.of(SortKey.text("p.title"))),
    @Description("Their sector.")
    SECTOR(List.of(SortKey.text("p.sector"))),
    @Description(
            "Their stage at the list's moment, from INTEREST to SERIES_PRODUCTION, then ON_HOLD and CANCELLED. Those of"
                    + " which none is known come last.")
    STAGE(stage(Standings.OF_MOMENT.stage()), stage(Standings.OF_NOW.stage())),
    @Description(
            "The earliest day they can launch on as known at the list's moment, then the latest. Those whose launch is"
                    + " undisclosed, or not recorded, come last.")
    LAUNCH(
            SortKey.date("f.launch").stream()
                    .map(key -> key.through(("select %s from project_launches f where f.project_id = p.id and "
                            + Holds.knownRow("f"))::formatted))
                    .toList(),
            SortKey.date("q.launch")),
    @Description("When they were recorded.")
    RECORDED(List.of(SortKey.of("p.id", Type.ID))),
    @Description(
            "When they, or anything that belongs to them, were last changed, as `projectChanges` lists it; up to now,"
                    + " whatever the list's moment. Those that came with the first data set and were never changed come last.")
    CHANGED(List.of(SortKey.number("(select a.id from audit_entries a where a.subject_id = p.id"
            + " order by a.tx desc, a.id desc limit 1)")));

    private final List<SortKey> keys;
    private final List<SortKey> keysOfNow;

    ProjectSort(List<SortKey> keys) {
        this(keys, keys);
    }

    ProjectSort(List<SortKey> keys, List<SortKey> keysOfNow) {
        this.keys = keys;
        this.keysOfNow = keysOfNow;
    }

    /** What a client asks for. */
    static Order order(@Nullable ProjectSort by, @Nullable SortDirection direction) {
        return new Order(by == null ? SLUG : by, direction);
    }

    /**
     * An order of projects, whose places are the same whichever standings it is read from.
     *
     * @param direction null: ascending
     */
    record Order(ProjectSort by, @Nullable SortDirection direction) {

        Sorting from(Standings standings) {
            return switch (standings) {
                case OF_MOMENT -> Sorting.by(by, direction, by.keys, SortKey.of("p.slug", Type.TEXT));
                case OF_NOW -> Sorting.by(by, direction, by.keysOfNow, SortKey.of("q.slug", Type.TEXT));
            };
        }
    }

    private static List<SortKey> stage(String stage) {
        return List.of(SortKey.optionalRank(stage, Stage.values()));
    }
}
