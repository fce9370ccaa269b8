package org.kardan.projects.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Holds;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.Stage;

/** Lists of projects, by what other tables know of them. */
@ApplicationScoped
@Transactional
public class PipelineRepository implements PanacheRepositoryBase<Project, UUID> {

    private static final String TAKES_PART =
            "exists (select 1 from parties f where f.project_id = p.id and f.organisation_id = o.id and %s)"
                    .formatted(Holds.rowAt("f"));
    private static final String ORGANISATIONS = "unnest(cast(:organisations as uuid[])) as o (id)";
    private static final String PAGE = "select p.* from projects p where %s%s order by %s limit :rows";

    /**
     * The rows of a page of the projects that match, in reading order.
     *
     * @param withStages whether to read the transitions of the projects in the same statement
     */
    public List<Project> page(ProjectList.Matching wanted, PageRequest request, boolean withStages) {
        var sql = new MatchingSql(wanted);
        var page = PAGE.formatted(sql.condition(), beyond(request), order(request));
        if (withStages) {
            var rows = new ProjectsWithStages(getEntityManager(), "cast(null as text) as stage", "(" + page + ") p");
            return rows.read(wanted.moment(), order(request), query -> bind(query, sql.parameters(), request)).stream()
                    .map(ProjectsWithStages.Row::project)
                    .toList();
        }
        var query = session().createNativeQuery(page, Project.class);
        bind(query, sql.parameters(), request);
        return query.list();
    }

    /** The rows of a page of each of these stages, in reading order, with their transitions, by one statement. */
    public Map<Stage, List<Project>> columns(ProjectList.Matching wanted, List<Stage> stages, PageRequest request) {
        var sql = new MatchingSql(wanted);
        var page = PAGE.formatted(
                sql.condition(), beyond(request) + " and " + MatchingSql.STAGE + " = s.stage", order(request));
        var rows = new ProjectsWithStages(
                getEntityManager(),
                "s.stage as stage",
                "unnest(cast(:stages as text[])) as s (stage) cross join lateral (" + page + ") p");
        return rows
                .read(wanted.moment(), order(request), query -> {
                    bind(query, sql.parameters(), request);
                    query.setParameter(
                            "stages", stages.stream().map(Stage::name).toArray(String[]::new));
                })
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Stage.valueOf(row.stage()),
                        Collectors.mapping(ProjectsWithStages.Row::project, Collectors.toList())));
    }

    /** How many projects match. */
    public int count(ProjectList.Matching wanted) {
        var sql = new MatchingSql(wanted);
        var query =
                session().createNativeQuery("select count(*) from projects p where " + sql.condition(), Integer.class);
        sql.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** How many of the projects that match are in each stage; stages without any are left out. */
    public Map<Stage, Integer> countsByStage(ProjectList.Matching wanted) {
        var sql = new MatchingSql(wanted);
        var query = session()
                .createNativeQuery(
                        "select c.stage, count(*) from (select %s as stage from projects p where %s) c where c.stage is not null group by c.stage"
                                .formatted(MatchingSql.STAGE, sql.condition()),
                        Object[].class)
                .setParameter("knownAt", wanted.moment().knownAt())
                .setParameter("asOf", wanted.moment().asOf());
        sql.parameters().forEach(query::setParameter);
        var counts = new LinkedHashMap<Stage, Integer>();
        query.list().forEach(row -> counts.put(Stage.valueOf((String) row[0]), ((Number) row[1]).intValue()));
        return counts;
    }

    /** The rows of a page of each organisation's projects, in reading order, by one statement. */
    public Map<UUID, List<Project>> pages(List<UUID> organisations, PageRequest request, Moment moment) {
        var query = session()
                .createNativeQuery(
                        "select o.id as organisation, p.* from %s cross join lateral (%s) p order by %s"
                                .formatted(
                                        ORGANISATIONS,
                                        PAGE.formatted(TAKES_PART, beyond(request), order(request)),
                                        order(request)),
                        Object[].class)
                .addScalar("organisation", UUID.class)
                .addEntity("p", Project.class)
                .setParameter("organisations", organisations.toArray(UUID[]::new));
        bind(query, at(moment), request);
        return query.list().stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Project) row[1], Collectors.toList())));
    }

    /** How many projects each organisation takes part in; none is left out. */
    public Map<UUID, Integer> counts(List<UUID> organisations, Moment moment) {
        var query = session()
                .createNativeQuery(
                        "select o.id as organisation, (select count(*) from projects p where %s) as projects from %s"
                                .formatted(TAKES_PART, ORGANISATIONS),
                        Object[].class)
                .addScalar("organisation", UUID.class)
                .addScalar("projects", Integer.class)
                .setParameter("organisations", organisations.toArray(UUID[]::new));
        at(moment).forEach(query::setParameter);
        return query.list().stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    private static Map<String, Object> at(Moment moment) {
        var parameters = new HashMap<String, Object>();
        parameters.put("knownAt", moment.knownAt());
        parameters.put("asOf", moment.asOf());
        return parameters;
    }

    private static String beyond(PageRequest request) {
        return request.cursor() == null ? "" : " and p.slug " + (request.backwards() ? "<" : ">") + " :slug";
    }

    private static String order(PageRequest request) {
        return request.backwards() ? "p.slug desc" : "p.slug";
    }

    private static void bind(NativeQuery<?> query, Map<String, Object> parameters, PageRequest request) {
        parameters.forEach(query::setParameter);
        query.setParameter("rows", request.rows());
        var cursor = request.cursor(1);
        if (cursor != null) {
            query.setParameter("slug", cursor.keys().getFirst());
        }
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
