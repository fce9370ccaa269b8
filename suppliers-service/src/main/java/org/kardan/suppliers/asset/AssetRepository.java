package org.kardan.suppliers.asset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Foreseen;
import org.kardan.suppliers.fact.Children;
import org.kardan.suppliers.fact.Keys;
import org.kardan.suppliers.fact.Where;

/** The table of assets. */
@ApplicationScoped
public class AssetRepository implements PanacheRepositoryBase<Asset, UUID> {

    /** The table, with what its rows said before. */
    public static final Table<Asset> TABLE = new Table<>("Asset", Asset.class, "assets", "id", Asset::getId);

    private static final Children<Asset> OF_REGIONS =
            new Children<>(Asset.class, null, "place.regionCode", "slug", "id");
    private static final Children<Asset> OF_PARENTS =
            new Children<>(Asset.class, Asset.class, "parentId", "slug", "id");

    private final Reading reading;
    private final KnownRows known;

    AssetRepository(Reading reading, KnownRows known) {
        this.reading = reading;
        this.known = known;
    }

    /** The assets with these ids, in no order; unknown ids are left out. */
    public List<Asset> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : reading.rows(Asset.class, "among(id, ?1)", Among.ids(ids));
    }

    /** The assets that facts name, as known at the moment the facts were read at, in no order. */
    public List<Asset> referred(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.referred(TABLE, ids, knownAt);
    }

    /** The assets that were known at the moment, by ids, in no order; what was not is left out. */
    public List<Asset> byIds(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.listed(TABLE, "id", ids, knownAt);
    }

    /** The assets that were known at the moment, by slugs, in no order; what was not is left out. */
    public List<Asset> bySlugs(Collection<String> slugs, OffsetDateTime knownAt) {
        return known.listed(TABLE, "slug", slugs, knownAt);
    }

    /** The asset with this id or slug. */
    @Transactional(dontRollbackOn = DomainException.class)
    public Asset require(String idOrSlug) {
        return Foreseen.ask(Asset.class, idOrSlug, () -> find(idOrSlug))
                .orElseThrow(() -> new NotFound("asset", idOrSlug));
    }

    private Optional<Asset> find(String idOrSlug) {
        var id = Keys.uuid(idOrSlug);
        return (id == null ? bySlugs(List.of(idOrSlug)) : byIds(List.of(id)))
                .stream().findFirst();
    }

    /** Looks assets up, by ids or slugs, for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<String> given) {
        given.forEach(key -> foreseen.put(Asset.class, key, null));
        withKeys(given).forEach(found -> {
            foreseen.put(Asset.class, found.getId().toString(), found);
            foreseen.put(Asset.class, found.getSlug(), found);
        });
    }

    /** The assets with these ids or slugs, each once, in the order given: two statements. */
    @Transactional(dontRollbackOn = DomainException.class)
    public List<Asset> require(List<String> idsOrSlugs) {
        Map<Object, Asset> byKey = new HashMap<>();
        withKeys(idsOrSlugs).forEach(found -> {
            byKey.put(found.getId(), found);
            byKey.put(found.getSlug(), found);
        });
        return idsOrSlugs.stream()
                .map(key -> Optional.ofNullable(byKey.get(
                                Optional.<Object>ofNullable(Keys.uuid(key)).orElse(key)))
                        .orElseThrow(() -> new NotFound("asset", key)))
                .distinct()
                .toList();
    }

    private Stream<Asset> withKeys(Collection<String> idsOrSlugs) {
        var ids = idsOrSlugs.stream().map(Keys::uuid).filter(Objects::nonNull).toList();
        return Stream.concat(byIds(ids).stream(), bySlugs(idsOrSlugs).stream());
    }

    /** Says that a batch has made one. */
    public static void made(Asset row) {
        Foreseen.made(Asset.class, row.getId().toString(), row);
        Foreseen.made(Asset.class, row.getSlug(), row);
    }

    /** The assets with these slugs, in no order; unknown slugs are left out. */
    public List<Asset> bySlugs(Collection<String> slugs) {
        return reading.rows(Asset.class, "among(slug, ?1)", Among.codes(slugs));
    }

    /** Up to {@link PageRequest#rows()} assets by slug, nearest to the cursor first. */
    List<Asset> page(AssetFilter filter, PageRequest request) {
        if (filter.isPast()) {
            var where = past(filter.sql(), request).with("rows", request.rows());
            var order = " order by e.slug%s limit :rows".formatted(request.backwards() ? " desc" : "");
            return known.matching(TABLE, where.text() + order, where.parameters(), filter.knownAt());
        }
        return past(filter.where(), request)
                .rows(reading, Asset.class, request.backwards() ? "e.slug desc" : "e.slug", request.rows());
    }

    /** The same for each of these regions. */
    List<Asset> pageOfRegions(Collection<String> regions, AssetFilter filter, PageRequest request) {
        return OF_REGIONS.page(reading, Among.codes(regions), past(filter.where(), request), request);
    }

    /** The same for the parts that each of these assets had at the moment. */
    List<Asset> pageOfParents(Collection<UUID> parents, OffsetDateTime knownAt, PageRequest request) {
        if (knownAt.equals(Moment.LATEST)) {
            return OF_PARENTS.page(
                    reading, Among.ids(parents), past(AssetFilter.all(knownAt).where(), request), request);
        }
        var direction = request.backwards() ? " desc" : "";
        var where =
                past(new Where(), request).with("parents", Among.ids(parents)).with("rows", request.rows());
        var ofEach = "e.id in (select p.id from unnest(:parents) as k (id) cross join lateral (select e.id from %s e"
                + " where e.parent_id = k.id and %s order by e.slug%s limit :rows) p) and e.parent_id = any(:parents) order by e.slug%s";
        return known.matching(
                TABLE,
                ofEach.formatted(KnownRows.listed("assets", knownAt), where.text(), direction, direction),
                where.parameters(),
                knownAt);
    }

    /** How many assets each filter lets through; one statement for all filters that differ in region or parent only. */
    Map<AssetFilter, Integer> counts(Collection<AssetFilter> filters) {
        var counts = new HashMap<AssetFilter, Integer>();
        var alike = filters.stream()
                .filter(filter -> filter.versionsOf() == null)
                .distinct()
                .collect(Collectors.groupingBy(AssetFilter::anywhere));
        countVersions(counts, filters);
        alike.forEach((anywhere, group) -> {
            if (anywhere.isPast()) {
                group.forEach(filter -> counts.put(
                        filter,
                        known.count(TABLE, filter.sql().text(), filter.sql().parameters(), filter.knownAt())));
                return;
            }
            countEach(counts, anywhere, group, AssetFilter::region, String[]::new, OF_REGIONS);
            countEach(counts, anywhere, group, AssetFilter::parent, UUID[]::new, OF_PARENTS);
            if (group.contains(anywhere)) {
                counts.put(anywhere, anywhere.where().count(reading, Asset.class));
            }
        });
        return counts;
    }

    private void countVersions(Map<AssetFilter, Integer> counts, Collection<AssetFilter> filters) {
        var of = filters.stream().filter(filter -> filter.versionsOf() != null).toList();
        var found = known.count(
                TABLE, of.stream().map(AssetFilter::versionsOf).distinct().toList());
        of.forEach(filter -> counts.put(filter, found.getOrDefault(filter.versionsOf(), 0)));
    }

    private <K> void countEach(
            Map<AssetFilter, Integer> counts,
            AssetFilter anywhere,
            List<AssetFilter> group,
            Function<AssetFilter, @Nullable K> ofFilter,
            IntFunction<K[]> keys,
            Children<Asset> children) {
        var below =
                group.stream().filter(filter -> ofFilter.apply(filter) != null).toList();
        if (below.isEmpty()) {
            return;
        }
        var found = children.counts(reading, below.stream().map(ofFilter).toArray(keys), anywhere.where());
        below.forEach(filter -> counts.put(filter, found.getOrDefault(ofFilter.apply(filter), 0)));
    }

    private static Where past(Where where, PageRequest request) {
        return where.past(request, "slug", slug -> slug);
    }
}
