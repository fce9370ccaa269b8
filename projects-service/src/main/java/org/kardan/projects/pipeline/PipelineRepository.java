package org.kardan.projects.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.projects.project.Project;

/** Lists of projects, by what other tables know of them. */
@ApplicationScoped
@Transactional
public class PipelineRepository implements PanacheRepositoryBase<Project, UUID> {

    private static final String TAKES_PART = """
            exists (select 1 from parties f where f.project_id = p.id and f.organisation_id = o.id
                and f.known_from <= :knownAt and (f.known_to is null or f.known_to > :knownAt)
                and (f.valid_from_earliest is null or f.valid_from_earliest <= :asOf)
                and (f.valid_to_latest is null or f.valid_to_latest >= :asOf))
            """;
    private static final String ORGANISATIONS = "unnest(cast(:organisations as uuid[])) as o (id)";

    /** The rows of a page of the projects that match, in reading order. */
    public List<Project> page(ProjectList.Matching wanted, PageRequest request, Moment moment) {
        var sql = new MatchingSql(wanted, moment);
        var parameters = new HashMap<>(sql.parameters());
        var condition = sql.condition();
        var cursor = request.cursor(1);
        if (cursor != null) {
            condition += " and p.slug " + (request.backwards() ? "<" : ">") + " :slug";
            parameters.put("slug", cursor.keys().getFirst());
        }
        var order = request.backwards() ? "p.slug desc" : "p.slug";
        return find("from Project p where " + condition + " order by " + order, parameters)
                .page(0, request.rows())
                .list();
    }

    /** How many projects match. */
    public int count(ProjectList.Matching wanted, Moment moment) {
        var sql = new MatchingSql(wanted, moment);
        return (int) count("from Project p where " + sql.condition(), sql.parameters());
    }

    /** The rows of a page of each organisation's projects, in reading order, by one statement. */
    public Map<UUID, List<Project>> pages(List<UUID> organisations, PageRequest request, Moment moment) {
        var cursor = request.cursor(1);
        var beyond = cursor == null ? "" : " and p.slug " + (request.backwards() ? "<" : ">") + " :slug";
        var order = request.backwards() ? "p.slug desc" : "p.slug";
        var query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select o.id as organisation, p.* from %s cross join lateral (select p.* from projects p where %s%s order by %s limit :rows) p order by %s"
                                .formatted(ORGANISATIONS, TAKES_PART, beyond, order, order),
                        Object[].class)
                .addScalar("organisation", UUID.class)
                .addEntity("p", Project.class)
                .setParameter("organisations", organisations.toArray(UUID[]::new))
                .setParameter("rows", request.rows())
                .setParameter("knownAt", moment.knownAt())
                .setParameter("asOf", moment.asOf());
        if (cursor != null) {
            query.setParameter("slug", cursor.keys().getFirst());
        }
        return query.list().stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Project) row[1], Collectors.toList())));
    }

    /** How many projects each organisation takes part in; none is left out. */
    public Map<UUID, Integer> counts(List<UUID> organisations, Moment moment) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select o.id as organisation, (select count(*) from projects p where %s) as projects from %s"
                                .formatted(TAKES_PART, ORGANISATIONS),
                        Object[].class)
                .addScalar("organisation", UUID.class)
                .addScalar("projects", Integer.class)
                .setParameter("organisations", organisations.toArray(UUID[]::new))
                .setParameter("knownAt", moment.knownAt())
                .setParameter("asOf", moment.asOf())
                .list()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }
}
