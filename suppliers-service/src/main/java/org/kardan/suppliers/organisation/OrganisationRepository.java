package org.kardan.suppliers.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.read.Reading;
import org.kardan.kit.write.Foreseen;
import org.kardan.suppliers.fact.Keys;

/** The table of organisations. */
@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    /** The table, with what its rows said before. */
    public static final Table<Organisation> TABLE =
            new Table<>("Organisation", Organisation.class, "organisations", "id", Organisation::getId);

    private static final String ITSELF = "organisation itself";

    private final Reading reading;
    private final KnownRows known;

    OrganisationRepository(Reading reading, KnownRows known) {
        this.reading = reading;
        this.known = known;
    }

    /** The organisations with these ids, in no order; unknown ids are left out. */
    public List<Organisation> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : reading.rows(Organisation.class, "among(id, ?1)", Among.ids(ids));
    }

    /** The organisations that facts name, as known at the moment the facts were read at, in no order. */
    public List<Organisation> referred(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.referred(TABLE, ids, knownAt);
    }

    /** The organisations that were known at the moment, by ids, in no order; what was not is left out. */
    public List<Organisation> byIds(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.listed(TABLE, "id", ids, knownAt);
    }

    /** The organisations that were known at the moment, by slugs, in no order; what was not is left out. */
    public List<Organisation> bySlugs(Collection<String> slugs, OffsetDateTime knownAt) {
        return known.listed(TABLE, "slug", slugs, knownAt);
    }

    /** The organisation with this id or slug, or the one it was merged into. */
    @Transactional(dontRollbackOn = DomainException.class)
    public Organisation require(String idOrSlug) {
        return Foreseen.ask(
                        Organisation.class,
                        idOrSlug,
                        () -> find(idOrSlug).map(one -> survivors(List.of(one)).getFirst()))
                .orElseThrow(() -> new NotFound("organisation", idOrSlug));
    }

    /** The organisation with this id or slug, merged or not. */
    @Transactional(dontRollbackOn = DomainException.class)
    public Organisation requireItself(String idOrSlug) {
        return Foreseen.ask(ITSELF, idOrSlug, () -> find(idOrSlug))
                .orElseThrow(() -> new NotFound("organisation", idOrSlug));
    }

    private Optional<Organisation> find(String idOrSlug) {
        var id = Keys.uuid(idOrSlug);
        return (id == null ? bySlugs(List.of(idOrSlug)) : byIds(List.of(id)))
                .stream().findFirst();
    }

    /** Looks organisations up, by ids or slugs, for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<String> given) {
        given.forEach(key -> {
            foreseen.put(Organisation.class, key, null);
            foreseen.put(ITSELF, key, null);
        });
        var ids = given.stream().map(Keys::uuid).filter(Objects::nonNull).toList();
        var found = Stream.concat(byIds(ids).stream(), bySlugs(given).stream()).toList();
        var standing = survivors(found);
        for (int i = 0; i < found.size(); i++) {
            var itself = found.get(i);
            for (var key : List.of(itself.getId().toString(), itself.getSlug())) {
                foreseen.put(ITSELF, key, itself);
                foreseen.put(Organisation.class, key, standing.get(i));
            }
        }
    }

    /** Says that a batch has made one, which stands for itself or for another one. */
    public static void made(Organisation row, Organisation survivor) {
        for (var key : List.of(row.getId().toString(), row.getSlug())) {
            Foreseen.made(ITSELF, key, row);
            Foreseen.made(Organisation.class, key, survivor);
        }
    }

    /** What each of these stands for now: itself, or the one it was merged into. No statement where none was merged. */
    public List<@Nullable Organisation> survivors(List<? extends @Nullable Organisation> of) {
        List<@Nullable Organisation> survivors = new ArrayList<>(of);
        for (var merged = mergedInto(survivors); !merged.isEmpty(); merged = mergedInto(survivors)) {
            var next = byIds(InOrder.distinct(merged));
            survivors.replaceAll(one -> one == null || one.getMergedIntoId() == null
                    ? one
                    : next.stream()
                            .filter(other -> other.getId().equals(one.getMergedIntoId()))
                            .findFirst()
                            .orElse(null));
        }
        return survivors;
    }

    private static List<UUID> mergedInto(List<? extends @Nullable Organisation> of) {
        return of.stream()
                .filter(Objects::nonNull)
                .map(Organisation::getMergedIntoId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What each of these stood for at a moment, by the merges that stood then; null: now. */
    List<Organisation> survivors(List<Organisation> of, @Nullable OffsetDateTime knownAt) {
        List<Organisation> found = new ArrayList<>();
        if (knownAt == null) {
            survivors(of).stream().filter(Objects::nonNull).forEach(found::add);
        } else {
            of.forEach(one -> found.addAll(byIds(List.of(survivorAt(one.getId(), knownAt)), knownAt)));
        }
        return found;
    }

    private UUID survivorAt(UUID id, OffsetDateTime knownAt) {
        return reading.in(session -> session.createNativeQuery("""
                        with recursive up (id, step) as (
                            select cast(:id as uuid), 0
                            union all
                            select m.survivor_id, up.step + 1 from up join organisation_merges m on m.merged_id = up.id
                                and m.known_from <= :knownAt and (m.known_to is null or m.known_to > :knownAt))
                        select id from up order by step desc limit 1
                        """, UUID.class)
                .setParameter("id", id)
                .setParameter("knownAt", knownAt)
                .getSingleResult());
    }

    /** Each of these ids with those of the organisations that were merged into its own, at any depth. */
    public Map<UUID, List<String>> idsOf(Collection<UUID> ids) {
        var rows = reading.in(session -> session.createNativeQuery("""
                        with recursive merged (root, id) as (
                            select id, id from unnest(cast(:ids as uuid[])) as asked (id)
                            union
                            select m.root, o.id from merged m join organisations o on o.merged_into_id = m.id)
                        select root, cast(id as text) from merged
                        """, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .list());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** The organisations with these slugs, in no order; unknown slugs are left out. */
    public List<Organisation> bySlugs(Collection<String> slugs) {
        return reading.rows(Organisation.class, "among(slug, ?1)", Among.codes(slugs));
    }

    /** Up to {@link PageRequest#rows()} organisations by slug, nearest to the cursor first. */
    List<Organisation> page(OrganisationFilter filter, PageRequest request) {
        if (filter.isPast()) {
            var where = filter.sql().past(request, "slug", slug -> slug).with("rows", request.rows());
            var order = " order by e.slug%s limit :rows".formatted(request.backwards() ? " desc" : "");
            return known.matching(TABLE, where.text() + order, where.parameters(), filter.knownAt());
        }
        return filter.where()
                .past(request, "slug", slug -> slug)
                .rows(reading, Organisation.class, request.backwards() ? "e.slug desc" : "e.slug", request.rows());
    }

    int count(OrganisationFilter filter) {
        if (filter.isPast()) {
            var where = filter.sql();
            return known.count(TABLE, where.text(), where.parameters(), filter.knownAt());
        }
        return filter.where().count(reading, Organisation.class);
    }
}
