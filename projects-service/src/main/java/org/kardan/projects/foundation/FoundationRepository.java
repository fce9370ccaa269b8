package org.kardan.projects.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Holds;
import org.kardan.projects.fact.Keys;

/** Finds facts by what they rest on, over all fact tables at once. */
@ApplicationScoped
@Transactional
class FoundationRepository {

    /** Stands in statements for the sources as known at the moment. */
    private static final String SOURCES = "<sources>";

    /** The facts of project {@code p.parent} with the origins on each side; {@code union} ends even a circle of derivation. */
    private static final String COUNTED = """
            with recursive known_facts as materialized (
                select f.id, f.kind from project_facts f where f.project_id = p.parent and %1$s),
            cited as materialized (
                select c.fact_id, c.source_id, c.modality from citations c join known_facts f on f.id = c.fact_id where %2$s),
            chain as (
                select distinct s.id as start, s.id, s.derived_from_id from cited join %3$s s on s.id = cited.source_id
                union
                select c.start, s.id, s.derived_from_id from chain c join %3$s s on s.id = c.derived_from_id),
            counted as (
                select cited.fact_id,
                    count(distinct coalesce(o.id, cited.source_id)) filter (where cited.modality <> 'DENIED') as affirming,
                    count(distinct coalesce(o.id, cited.source_id)) filter (where cited.modality = 'DENIED') as denying
                from cited left join chain o on o.start = cited.source_id and o.derived_from_id is null
                group by cited.fact_id)
            select f.id, f.kind from known_facts f left join
                (select fact_id, affirming, denying from counted) n on n.fact_id = f.id
            """.formatted(Holds.knownRow("f"), Holds.knownRow("c"), SOURCES);

    /** Whether another source says something of fact {@code t.id}; a condition on the citation follows. */
    private static final String OTHERS = "exists (select 1 from citations o where o.fact_id = t.id"
            + " and o.source_id <> all(array(select id from derived)) and " + Holds.knownRow("o") + "%s)";

    /**
     * What rests on source {@code p.parent} or one that derives from it: what they speak for, what nobody but they have ever said a word
     * of, and the plants of visits that would fall, which are a part of them ({@code carried}). Not all of it need be facts of projects.
     */
    private static final String SUPPORTED = "with recursive derived as (select p.parent as id union"
            + " select s.id from derived d join " + SOURCES + " s on s.derived_from_id = d.id),"
            // An array, so that PostgreSQL does not take the few derived sources for a hundred and read all citations.
            + " cited as (select c.fact_id as id, bool_or(c.modality <> 'DENIED') as affirmed from citations c"
            + " where c.source_id = any(array(select id from derived)) and " + Holds.knownRow("c")
            + " group by c.fact_id),"
            + " resting as (select t.id from cited t where t.affirmed or not " + OTHERS.formatted("") + "),"
            + " supported as (select x.id, bool_or(x.carried) as carried from (select r.id, false as carried from resting r"
            + " union all select t.identification_id, true from resting r join site_visits t on t.id = r.id and "
            + Holds.knownRow("t") + " where t.identification_id is not null and not "
            + OTHERS.formatted(" and o.modality <> 'DENIED'") + ") x group by x.id)";

    private static final String OF_PROJECTS = "project_facts f where f.id = supported.id and " + Holds.knownRow("f");

    /** A page of the facts among it: each is looked up on its own (offset), so that those past the page are not. */
    private static final String SUPPORTED_PAGE = SUPPORTED
            + " select supported.id, f.kind, supported.carried from supported cross join lateral (select f.kind from "
            + OF_PROJECTS
            + " offset 0) f where true";

    private static final String SUPPORTED_FACTS = SUPPORTED + " select f.id from supported, " + OF_PROJECTS;

    private final EntityManager entityManager;

    FoundationRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A fact that was found, under the parent it was asked for.
     *
     * @param carried whether it is a part of another fact that falls with the parent, and falls with that
     */
    record Found(UUID parent, UUID fact, FactKind kind, boolean carried) {}

    /** The rows of a page of each project's facts that rest on this, in reading order, by one statement. */
    List<Found> ofProjects(
            List<UUID> projects,
            @Nullable Foundation foundation,
            @Nullable List<FactKind> kinds,
            PageRequest request,
            Moment moment) {
        var sql =
                "select p.parent, x.id, x.kind, false from unnest(cast(:parents as uuid[])) as p (parent) cross join lateral ("
                        + COUNTED + matching(foundation, kinds) + beyond(request, "f.id") + " order by "
                        + order(request, "f.id")
                        + " limit :rows) x order by " + order(request, "x.id");
        return found(sql, projects, kinds, request, moment);
    }

    /** The rows of a page of the facts that rest on each source or one that derives from it, by one statement. */
    List<Found> ofSources(List<UUID> sources, PageRequest request, Moment moment) {
        var sql =
                "select p.parent, x.id, x.kind, x.carried from unnest(cast(:parents as uuid[])) as p (parent) cross join lateral ("
                        + SUPPORTED_PAGE + beyond(request, "supported.id") + " order by "
                        + order(request, "supported.id")
                        + " limit :rows) x order by " + order(request, "x.id");
        return found(sql, sources, null, request, moment);
    }

    /** How many facts each of these lists of projects' facts has; one statement for those that differ in the project alone. */
    Map<FactList, Integer> countsOfProjects(List<FactList> lists) {
        return counts(lists, list -> COUNTED + matching(list.restingOn(), list.kinds()));
    }

    /** The same of lists of what sources speak for. */
    Map<FactList, Integer> countsOfSources(List<FactList> lists) {
        return counts(lists, list -> SUPPORTED_FACTS);
    }

    private Map<FactList, Integer> counts(List<FactList> lists, Function<FactList, String> facts) {
        var counts = new HashMap<FactList, Integer>();
        lists.stream()
                .distinct()
                .collect(Collectors.groupingBy(FactList::ofAnyParent))
                .forEach((shared, group) -> {
                    var query = entityManager
                            .unwrap(Session.class)
                            .createNativeQuery(
                                    "select p.parent, x.number from unnest(cast(:parents as uuid[])) as p (parent) cross join lateral"
                                            + " (select count(*) as number from ("
                                            + at(facts.apply(shared), shared.moment()) + ") y) x",
                                    Object[].class)
                            .setParameter(
                                    "parents",
                                    group.stream().map(FactList::parent).toArray(UUID[]::new))
                            .setParameter("knownAt", shared.moment().knownAt());
                    bind(query, shared.kinds());
                    query.list()
                            .forEach(row -> counts.put(
                                    new FactList((UUID) row[0], shared.restingOn(), shared.kinds(), shared.moment()),
                                    ((Number) row[1]).intValue()));
                });
        return counts;
    }

    /** What is appended to {@link #COUNTED}. */
    private static String matching(@Nullable Foundation foundation, @Nullable List<FactKind> kinds) {
        var condition = foundation == null
                ? "true"
                : foundation
                        .condition()
                        .replace("affirming", "coalesce(n.affirming, 0)")
                        .replace("denying", "coalesce(n.denying, 0)");
        return " where " + condition + (kinds == null ? "" : " and f.kind = any(cast(:kinds as text[]))");
    }

    private static void bind(NativeQuery<?> query, @Nullable List<FactKind> kinds) {
        if (kinds != null) {
            query.setParameter("kinds", kinds.stream().map(FactKind::name).toArray(String[]::new));
        }
    }

    private List<Found> found(
            String sql, List<UUID> parents, @Nullable List<FactKind> kinds, PageRequest request, Moment moment) {
        var query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(at(sql, moment), Object[].class)
                .setParameter("parents", parents.toArray(UUID[]::new))
                .setParameter("knownAt", moment.knownAt())
                .setParameter("rows", request.rows());
        bind(query, kinds);
        var cursor = request.cursor(1);
        if (cursor != null) {
            query.setParameter("place", Keys.place(cursor, request));
        }
        return query.list().stream()
                .map(row ->
                        new Found((UUID) row[0], (UUID) row[1], FactKind.valueOf((String) row[2]), (Boolean) row[3]))
                .toList();
    }

    private static String at(String sql, Moment moment) {
        return sql.replace(SOURCES, KnownRows.referred("sources", moment.knownAt()));
    }

    private static String beyond(PageRequest request, String id) {
        return request.cursor() == null ? "" : " and " + id + (request.backwards() ? " < " : " > ") + ":place";
    }

    private static String order(PageRequest request, String id) {
        return request.backwards() ? id + " desc" : id;
    }
}
