package org.kardan.projects.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Holds;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.supplier.Organisation;

/** Lists of projects, by what other tables know of them. */
@ApplicationScoped
public class PipelineRepository {

    private static final String TAKES_PART =
            "exists (select 1 from parties f where f.project_id = p.id and f.organisation_id = any(o.ids) and %s)"
                    .formatted(Holds.rowAt("parties", "f"));
    private static final String ORGANISATIONS = "(select g.organisation, array_agg(g.id) from"
            + " unnest(cast(:organisations as uuid[]), cast(:ids as uuid[])) as g (organisation, id) group by 1) as o (id, ids)";
    private static final String PAGE = "select p.*, %s as placed from %s where %s%s order by %s limit :rows";

    /** Past the last day on which a step that is done may still lie ahead, what is kept of now holds. */
    private static final String AHEAD = "select exists (select 1 from project_standings where reached_from > :asOf)";

    private final Reading reading;

    PipelineRepository(Reading reading) {
        this.reading = reading;
    }

    /**
     * The rows of a page of the projects that match, in reading order.
     *
     * @param withStages whether to read the transitions of the projects in the same statement
     */
    public List<Placed<Project>> page(
            ProjectList.Matching wanted, ProjectSort.Order order, PageRequest request, boolean withStages) {
        boolean byStage = wanted.stage() != null || order.by() == ProjectSort.STAGE;
        var standings =
                byStage || order.by() == ProjectSort.LAUNCH ? standings(wanted.moment(), byStage) : Standings.OF_MOMENT;
        var sorting = order.from(standings);
        var sql = new MatchingSql(wanted, standings);
        var page = page(standings.from(wanted.moment()), sql.condition(), sorting, request);
        if (withStages) {
            var rows = new ProjectsWithStages(
                    reading, "cast(null as text) as stage", "(" + page + ") p" + standings.beside());
            return rows
                    .read(sorting, sorting.order(request), wanted.moment(), query -> {
                        sql.parameters().forEach(query::setParameter);
                        bind(query, sorting, request);
                    })
                    .stream()
                    .map(ProjectsWithStages.Row::project)
                    .toList();
        }
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(page, Object[].class)
                    .addEntity("p", Project.class)
                    .addScalar("placed", String.class);
            sql.parameters().forEach(query::setParameter);
            bind(query, sorting, request);
            at(wanted.moment(), query);
            return query.list();
        });
        return rows.stream()
                .map(row -> sorting.placed((Project) row[0], (String) row[1]))
                .toList();
    }

    /**
     * The rows of a page of each of these stages, in reading order, with their transitions, by one statement; null among the stages
     * is for projects of which none is known.
     */
    public Map<@Nullable Stage, List<Placed<Project>>> columns(
            ProjectList.Matching wanted, List<@Nullable Stage> stages, ProjectSort.Order order, PageRequest request) {
        var standings = standings(wanted.moment(), true);
        var sorting = order.from(standings);
        var sql = new MatchingSql(wanted, standings);
        var inStage = sql.condition() + " and " + standings.inStage("s.stage");
        var page = page(standings.from(wanted.moment()), inStage, sorting, request);
        var rows = new ProjectsWithStages(
                reading,
                "s.stage as stage",
                "unnest(cast(:stages as text[])) as s (stage) cross join lateral (" + page + ") p"
                        + standings.beside());
        var columns = new HashMap<@Nullable Stage, List<Placed<Project>>>();
        rows.read(sorting, sorting.order(request), wanted.moment(), query -> {
                    sql.parameters().forEach(query::setParameter);
                    bind(query, sorting, request);
                    query.setParameter(
                            "stages",
                            stages.stream()
                                    .map(stage -> stage == null ? null : stage.name())
                                    .toArray(String[]::new));
                })
                .forEach(row -> columns.computeIfAbsent(stage(row.stage()), stage -> new ArrayList<>())
                        .add(row.project()));
        return columns;
    }

    /** How many projects match. */
    public int count(ProjectList.Matching wanted) {
        var standings = wanted.stage() == null ? Standings.OF_MOMENT : standings(wanted.moment(), true);
        var sql = new MatchingSql(wanted, standings);
        return reading.in(session -> {
            var query = session.createNativeQuery(
                    "select count(*) from %s where %s".formatted(standings.from(wanted.moment()), sql.condition()),
                    Integer.class);
            sql.parameters().forEach(query::setParameter);
            at(wanted.moment(), query);
            return query.getSingleResult();
        });
    }

    /** How many of the projects that match are in each stage, null where none is known; stages without any are left out. */
    public Map<@Nullable Stage, Integer> countsByStage(ProjectList.Matching wanted) {
        var standings = standings(wanted.moment(), true);
        var sql = new MatchingSql(wanted, standings);
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(
                    "select c.stage, count(*) from (select %s as stage from %s where %s) c group by c.stage"
                            .formatted(standings.stage(), standings.from(wanted.moment()), sql.condition()),
                    Object[].class);
            sql.parameters().forEach(query::setParameter);
            at(wanted.moment(), query);
            return query.list();
        });
        var counts = new HashMap<@Nullable Stage, Integer>();
        rows.forEach(row -> counts.put(stage((String) row[0]), ((Number) row[1]).intValue()));
        return counts;
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }

    /** The rows of a page of each organisation's projects, in reading order, by one statement. */
    public Map<UUID, List<Placed<Project>>> pages(
            List<Organisation> organisations, ProjectSort.Order order, PageRequest request, Moment moment) {
        var standings = Standings.OF_MOMENT;
        var sorting = order.from(standings);
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(
                            "select o.id as organisation, p.* from %s cross join lateral (%s) p order by %s"
                                    .formatted(
                                            ORGANISATIONS,
                                            page(standings.from(moment), TAKES_PART, sorting, request),
                                            sorting.order(request)),
                            Object[].class)
                    .addScalar("organisation", UUID.class)
                    .addEntity("p", Project.class)
                    .addScalar("placed", String.class);
            bind(query, organisations);
            bind(query, sorting, request);
            at(moment, query);
            return query.list();
        });
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> sorting.placed((Project) row[1], (String) row[2]), Collectors.toList())));
    }

    /** How many projects each organisation takes part in; none is left out. */
    public Map<UUID, Integer> counts(List<Organisation> organisations, Moment moment) {
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(
                            "select o.id as organisation, (select count(*) from %s where %s) as projects from %s"
                                    .formatted(Standings.OF_MOMENT.from(moment), TAKES_PART, ORGANISATIONS),
                            Object[].class)
                    .addScalar("organisation", UUID.class)
                    .addScalar("projects", Integer.class);
            bind(query, organisations);
            at(moment, query);
            return query.list();
        });
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    private static String page(String from, String condition, Sorting sorting, PageRequest request) {
        return PAGE.formatted(sorting.place(), from, condition, sorting.beyond(request), sorting.order(request));
    }

    /**
     * From what a list at this moment is read.
     *
     * @param byStage whether it depends on the stage, and so on the day
     */
    private Standings standings(Moment moment, boolean byStage) {
        boolean isOfNow = moment.knownAt().equals(Moment.LATEST) && (!byStage || !isAhead(moment));
        return isOfNow ? Standings.OF_NOW : Standings.OF_MOMENT;
    }

    private boolean isAhead(Moment moment) {
        return reading.in(session -> session.createNativeQuery(AHEAD, Boolean.class)
                .setParameter("asOf", moment.asOf())
                .getSingleResult());
    }

    /** Each organisation once for each of its ids. */
    private static void bind(NativeQuery<?> query, List<Organisation> organisations) {
        query.setParameter(
                "organisations",
                organisations.stream()
                        .flatMap(one -> Collections.nCopies(one.allIds().size(), one.id()).stream())
                        .toArray(UUID[]::new));
        query.setParameter(
                "ids",
                organisations.stream().flatMap(one -> one.allIds().stream()).toArray(UUID[]::new));
    }

    private static void bind(NativeQuery<?> query, Sorting sorting, PageRequest request) {
        query.setParameter("rows", request.rows());
        sorting.parameters(request).forEach(query::setParameter);
    }

    /** Gives a query the moment, as far as what was asked for depends on it. */
    private static void at(Moment moment, NativeQuery<?> query) {
        Map.of("knownAt", moment.knownAt(), "asOf", moment.asOf()).forEach((name, value) -> {
            if (query.getParameterMetadata().getNamedParameterNames().contains(name)) {
                query.setParameter(name, value);
            }
        });
    }
}
