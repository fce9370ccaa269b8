package org.kardan.suppliers.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Foreseen;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.Keys;

/** The table of deals. */
@ApplicationScoped
@Transactional
public class DealRepository implements PanacheRepositoryBase<Deal, UUID> {

    private static final String OF_REGIONS = " from Deal e join DealTarget t on t.dealId = e.id and " + Holds.known("t")
            + " join Asset a on a.id = t.assetId where ";
    private static final String LOCK = "lock of deal";
    private static final String STAGE = "stage of deal";
    private static final String LAST_ORDINAL = "last ordinal of deal";

    /** The deals with these ids, in no order; unknown ids are left out. */
    public List<Deal> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Those of these deals that are open at the moment, or those that are not, or all, by slug. */
    public List<Deal> byIds(Collection<UUID> ids, @Nullable Boolean open, Moment moment) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var where = new DealFilter(null, open, null, null, moment).where().and("e.id in :ids", "ids", ids);
        return list("from Deal e where " + where.hql() + " order by e.slug", where.parameters());
    }

    /** The deal with this id or slug. */
    @Transactional(dontRollbackOn = DomainException.class)
    public Deal require(String idOrSlug) {
        return Foreseen.ask(Deal.class, idOrSlug, () -> withKey(idOrSlug))
                .orElseThrow(() -> new NotFound("deal", idOrSlug));
    }

    /** The deal with this id or slug, if there is one. */
    public Optional<Deal> withKey(String idOrSlug) {
        var id = Keys.uuid(idOrSlug);
        return (id == null ? bySlugs(List.of(idOrSlug)) : byIds(List.of(id)))
                .stream().findFirst();
    }

    /** Looks deals up, by ids or slugs, for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<String> given) {
        given.forEach(key -> foreseen.put(Deal.class, key, null));
        var ids = given.stream().map(Keys::uuid).filter(Objects::nonNull).toList();
        Stream.concat(byIds(ids).stream(), bySlugs(given).stream()).forEach(found -> {
            foreseen.put(Deal.class, found.getId().toString(), found);
            foreseen.put(Deal.class, found.getSlug(), found);
        });
    }

    /** Says that a batch has made one. */
    public static void made(Deal row) {
        Foreseen.made(Deal.class, row.getId().toString(), row);
        Foreseen.made(Deal.class, row.getSlug(), row);
        Foreseen.made(LOCK, row.getId(), true);
        Foreseen.made(STAGE, row.getId(), null);
        Foreseen.made(LAST_ORDINAL, row.getId(), 0);
    }

    /**
     * The deal with this id or slug, which can still close; nothing else can change what is recorded of it until the
     * transaction ends.
     */
    @Transactional(dontRollbackOn = DomainException.class)
    public Deal requireOpen(String idOrSlug) {
        var deal = require(idOrSlug);
        lock(deal.getId());
        stage(deal.getId()).filter(stage -> !stage.isOpen()).ifPresent(stage -> {
            throw new Conflict(
                    "deal: %s is %s; its terms are history, and cannot change".formatted(deal.getSlug(), stage));
        });
        return deal;
    }

    /** Lets nobody else change what is recorded of a deal until the transaction ends. */
    public void lock(UUID deal) {
        Foreseen.ask(
                LOCK,
                deal,
                () -> Optional.of(getEntityManager()
                        .createNativeQuery("select 1 from deals where id = :id for update")
                        .setParameter("id", deal)
                        .getSingleResult()));
    }

    /** Locks deals, in an order that all go by, and looks up how far they have come, for the checks of a batch. */
    public void foreseeProgress(Foreseen foreseen, Collection<UUID> deals) {
        getEntityManager()
                .createNativeQuery(
                        "select count(*) from (select 1 from deals where id in (:ids) order by id for update) d")
                .setParameter("ids", deals)
                .getSingleResult();
        for (var deal : deals) {
            foreseen.put(LOCK, deal, true);
            foreseen.put(STAGE, deal, null);
            foreseen.put(LAST_ORDINAL, deal, 0);
        }
        getEntityManager()
                .createQuery(
                        "from DealEvent e where e.dealId in :deals and e.knownTo is null order by e.ordinal",
                        DealEvent.class)
                .setParameter("deals", deals)
                .getResultList()
                .forEach(event -> {
                    foreseen.put(STAGE, event.getDealId(), event.getStage());
                    foreseen.put(LAST_ORDINAL, event.getDealId(), event.getOrdinal());
                });
    }

    /** Says that a batch has made an event. */
    public static void made(DealEvent event) {
        Foreseen.made(STAGE, event.getDealId(), event.getStage());
        Foreseen.made(LAST_ORDINAL, event.getDealId(), event.getOrdinal());
    }

    /** The stage a deal is in, by its last event that is believed, whenever that happened; none where nothing has. */
    public Optional<DealStage> stage(UUID deal) {
        return Foreseen.ask(STAGE, deal, () -> storedStage(deal));
    }

    private Optional<DealStage> storedStage(UUID deal) {
        return getEntityManager()
                .createQuery(
                        "select e.stage from DealEvent e where e.dealId = :deal and e.knownTo is null order by e.ordinal desc",
                        DealStage.class)
                .setParameter("deal", deal)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The place of a deal's last event that is believed; 0 where there is none. */
    public int lastOrdinal(UUID deal) {
        return Foreseen.<Integer>ask(LAST_ORDINAL, deal, () -> Optional.of(storedLastOrdinal(deal)))
                .orElseThrow();
    }

    private int storedLastOrdinal(UUID deal) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(e.ordinal), 0) from DealEvent e where e.dealId = :deal and e.knownTo is null",
                        Integer.class)
                .setParameter("deal", deal)
                .getSingleResult();
    }

    /** The deals with these slugs, in no order; unknown slugs are left out. */
    public List<Deal> bySlugs(Collection<String> slugs) {
        return list("slug in ?1", slugs);
    }

    /** Up to {@link PageRequest#rows()} deals by slug, nearest to the cursor first. */
    List<Deal> page(DealFilter filter, PageRequest request) {
        var where = filter.where().past(request, "slug", slug -> slug);
        return find(
                        "from Deal e where " + where.hql() + " order by e.slug" + (request.backwards() ? " desc" : ""),
                        where.parameters())
                .range(0, request.rows() - 1)
                .list();
    }

    /** Up to {@link PageRequest#rows()} deals of each region, nearest to the cursor first. */
    Map<String, List<Deal>> pageOfRegions(Collection<String> regions, DealFilter filter, PageRequest request) {
        var where = filter.where()
                .past(request, "slug", slug -> slug)
                .and("a.place.regionCode in :regions", "regions", regions)
                .with("knownAt", filter.moment().knownAt());
        // A deal about two plants of a region has one place among its deals.
        var hql = "select distinct p.region, p.deal, p.slug from (select a.place.regionCode as region, e.id as deal,"
                + " e.slug as slug, dense_rank() over (partition by a.place.regionCode order by e.slug#direction) as place"
                + OF_REGIONS + where.hql() + ") p where p.place <= :rows order by p.slug#direction";
        var query = getEntityManager()
                .createQuery(hql.replace("#direction", request.backwards() ? " desc" : ""), Object[].class)
                .setParameter("rows", (long) request.rows());
        where.parameters().forEach(query::setParameter);
        var rows = query.getResultList();
        var found = byIds(rows.stream().map(row -> (UUID) row[1]).distinct().toList()).stream()
                .collect(Collectors.toMap(Deal::getId, Function.identity()));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(row -> found.get((UUID) row[1]), Collectors.toList())));
    }

    /** How many deals each filter lets through; one statement for all filters that differ in the region only. */
    Map<DealFilter, Integer> counts(Collection<DealFilter> filters) {
        var counts = new HashMap<DealFilter, Integer>();
        filters.stream()
                .distinct()
                .collect(Collectors.groupingBy(DealFilter::anywhere))
                .forEach((anywhere, group) -> {
                    var regions = group.stream()
                            .map(DealFilter::region)
                            .filter(Objects::nonNull)
                            .toList();
                    var found = regions.isEmpty() ? Map.<String, Integer>of() : countsOfRegions(regions, anywhere);
                    group.forEach(filter -> counts.put(
                            filter, filter.region() == null ? count(filter) : found.getOrDefault(filter.region(), 0)));
                });
        return counts;
    }

    private Map<String, Integer> countsOfRegions(Collection<String> regions, DealFilter filter) {
        var where = filter.where()
                .and("a.place.regionCode in :regions", "regions", regions)
                .with("knownAt", filter.moment().knownAt());
        var query = getEntityManager()
                .createQuery(
                        "select a.place.regionCode, count(distinct e.id)" + OF_REGIONS + where.hql()
                                + " group by a.place.regionCode",
                        Object[].class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList().stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> Math.toIntExact((Long) row[1])));
    }

    private int count(DealFilter filter) {
        var where = filter.where();
        return Math.toIntExact(count("from Deal e where " + where.hql(), where.parameters()));
    }
}
