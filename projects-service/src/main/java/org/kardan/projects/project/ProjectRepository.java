package org.kardan.projects.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.read.Reading;
import org.kardan.kit.write.Foreseen;
import org.kardan.projects.fact.Keys;

/** The table of projects. */
@ApplicationScoped
public class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    /** The table, with what its rows said before. */
    public static final Table<Project> TABLE = new Table<>("Project", Project.class, "projects", "id", Project::getId);

    private static final String LOCK = "lock of project";

    private final Reading reading;
    private final KnownRows known;

    ProjectRepository(Reading reading, KnownRows known) {
        this.reading = reading;
        this.known = known;
    }

    /** Says of a project that a batch has made all that can be asked of it. */
    static void made(Project project) {
        Foreseen.made(Project.class, project.getId().toString(), project);
        Foreseen.made(Project.class, project.getSlug(), project);
        Foreseen.made(LOCK, project.getId(), true);
    }

    /** The projects with these ids, in no order; unknown ids are left out. */
    public List<Project> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : reading.rows(Project.class, "among(id, ?1)", Among.ids(ids));
    }

    /** The projects that were known at the moment, by ids, in no order; what was not is left out. */
    public List<Project> byIds(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.listed(TABLE, "id", ids, knownAt);
    }

    /** The same, by slugs. */
    public List<Project> bySlugs(Collection<String> slugs, OffsetDateTime knownAt) {
        return known.listed(TABLE, "slug", slugs, knownAt);
    }

    /** The projects that facts name, as known at the moment the facts were read at, in no order. */
    public List<Project> referred(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.referred(TABLE, ids, knownAt);
    }

    /** A project that is there, by id or slug as a client gives it. */
    @Transactional(dontRollbackOn = DomainException.class)
    public Project require(String idOrSlug) {
        return Foreseen.ask(Project.class, idOrSlug, () -> find(idOrSlug))
                .orElseThrow(() -> new NotFound("project", idOrSlug));
    }

    /**
     * The id of the project that a client narrows a list by; null where none is given.
     *
     * @throws NotFound when there is no such project
     */
    @Transactional(dontRollbackOn = DomainException.class)
    public @Nullable UUID idOf(@Nullable String idOrSlug) {
        return idOrSlug == null ? null : require(idOrSlug).getId();
    }

    private Optional<Project> find(String idOrSlug) {
        var id = Keys.uuids(List.of(idOrSlug)).getFirst();
        return (id == null ? bySlugs(List.of(idOrSlug)) : byIds(List.of(id)))
                .stream().findFirst();
    }

    /** Looks projects up, by ids or slugs, for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<String> given) {
        given.forEach(key -> foreseen.put(Project.class, key, null));
        var ids =
                Keys.uuids(List.copyOf(given)).stream().filter(Objects::nonNull).toList();
        Stream.concat(byIds(ids).stream(), bySlugs(given).stream()).forEach(project -> {
            foreseen.put(Project.class, project.getId().toString(), project);
            foreseen.put(Project.class, project.getSlug(), project);
        });
    }

    /** Locks projects, in an order that all go by, for {@link #lock(UUID)} in a batch. */
    public void lock(Foreseen foreseen, Collection<UUID> ids) {
        lock(ids);
        ids.forEach(id -> foreseen.put(LOCK, id, true));
    }

    /** Locks projects as {@link #lock(UUID)} does one, in an order that all go by. */
    public void lock(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery("""
                        select count(*) from (select 1 from projects where id = any(:ids) order by id for no key update) p
                        """)
                .setParameter("ids", Among.ids(ids))
                .getSingleResult();
    }

    /** Locks a project until the transaction ends, for facts that must fit to one another; readers are not held up. */
    public void lock(UUID id) {
        Foreseen.ask(
                LOCK,
                id,
                () -> Optional.of(getEntityManager()
                        .createNativeQuery("select 1 from projects where id = :id for no key update")
                        .setParameter("id", id)
                        .getSingleResult()));
    }

    /** The projects with these slugs, in no order; unknown slugs are left out. */
    public List<Project> bySlugs(Collection<String> slugs) {
        return reading.rows(Project.class, "among(slug, ?1)", Among.codes(slugs));
    }
}
