package org.kardan.suppliers.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.SortedRows;
import org.kardan.suppliers.fact.Where;

/** Lists of deals at a moment, by what their events and targets say of them. */
@ApplicationScoped
public class DealLists {

    /**
     * A deal about a whole is about its parts: from what the deals are about down to all parts of it, once for all regions. There are far
     * fewer targets than assets, so that climbing from each asset of a region would read more.
     */
    private static final String OF_REGIONS = "with recursive part (deal, asset) as ("
            + "select t.deal_id, t.asset_id from deal_targets t where t.asset_id is not null and " + Holds.sqlKnown("t")
            + " union select p.deal, a.id from part p join <assets> a on a.parent_id = p.asset),"
            + " of_region (region, deal) as materialized (select a.region_code, p.deal from part p join <assets> a on a.id = p.asset"
            + " where a.region_code = any(cast(:regions as text[]))) ";

    private static final String IN_REGION = " and e.id in (select o.deal from of_region o where o.region = r.code)";

    private static final String REGIONS = "unnest(cast(:regions as text[])) as r (code)";

    private final Reading reading;
    private final KnownRows known;

    DealLists(Reading reading, KnownRows known) {
        this.reading = reading;
        this.known = known;
    }

    /** Those of these deals that are open at the moment, or those that are not, or all, by slug. */
    public List<Deal> byIds(Collection<UUID> ids, @Nullable Boolean open, Moment moment) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var wanted = new DealFilter(null, open, null, null, moment, null)
                .where()
                .and("e.id = any(:ids)", "ids", Among.ids(ids));
        return reading.in(session -> {
            var query = session.createNativeQuery(
                    "select e.* from %s e where %s order by e.slug"
                            .formatted(KnownRows.referred("deals", moment.knownAt()), wanted.text()),
                    Deal.class);
            rows(wanted, moment).bind(query, Map.of());
            return query.getResultList();
        });
    }

    /** The rows of a page, in reading order. */
    List<Placed<Deal>> page(DealFilter filter, Sorting sorting, PageRequest request) {
        return rows(filter.where(), filter.moment()).page(reading, sorting, request);
    }

    /** The rows of a page of each region, in reading order: one statement. A deal about two plants of a region is one of its deals. */
    Map<String, List<Placed<Deal>>> pages(
            Collection<String> regions, DealFilter filter, Sorting sorting, PageRequest request) {
        var list = rows(filter.where(), filter.moment());
        var page = list.sql(sorting, request, list.wanted().text() + IN_REGION);
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(
                            ofRegions(filter.moment())
                                    + "select r.code as region, e.* from %s cross join lateral (%s) e order by %s"
                                            .formatted(REGIONS, page, sorting.order(request)),
                            Object[].class)
                    .addScalar("region", String.class)
                    .addEntity("e", Deal.class)
                    .addScalar("placed", String.class);
            list.bind(query, Map.of("regions", Among.codes(regions), "rows", request.rows()));
            list.bind(query, sorting.parameters(request));
            return query.getResultList();
        });
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> sorting.placed((Deal) row[1], (String) row[2]), Collectors.toList())));
    }

    /** How many deals each filter lets through; one statement for all filters that differ in the region only. */
    Map<DealFilter, Integer> counts(Collection<DealFilter> filters) {
        var counts = new HashMap<DealFilter, Integer>();
        var versions = filters.stream()
                .map(DealFilter::versionsOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var found = known.count(DealRepository.TABLE, versions);
        filters.stream()
                .filter(filter -> filter.versionsOf() != null)
                .forEach(filter -> counts.put(filter, found.getOrDefault(filter.versionsOf(), 0)));
        filters.stream()
                .filter(filter -> filter.versionsOf() == null)
                .distinct()
                .collect(Collectors.groupingBy(DealFilter::anywhere))
                .forEach((anywhere, group) -> {
                    var regions = group.stream()
                            .map(DealFilter::region)
                            .filter(Objects::nonNull)
                            .toList();
                    var ofRegions = regions.isEmpty() ? Map.<String, Integer>of() : counts(regions, anywhere);
                    group.forEach(filter -> counts.put(
                            filter,
                            filter.region() == null
                                    ? rows(filter.where(), filter.moment()).count(reading)
                                    : ofRegions.getOrDefault(filter.region(), 0)));
                });
        return counts;
    }

    private Map<String, Integer> counts(Collection<String> regions, DealFilter filter) {
        var list = rows(filter.where(), filter.moment());
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(
                            ofRegions(filter.moment())
                                    + "select r.code as region, (select count(*) from %s e where %s%s) as deals from %s"
                                            .formatted(
                                                    KnownRows.listed(
                                                            "deals",
                                                            filter.moment().knownAt()),
                                                    list.wanted().text(),
                                                    IN_REGION,
                                                    REGIONS),
                            Object[].class)
                    .addScalar("region", String.class)
                    .addScalar("deals", Integer.class);
            list.bind(query, Map.of("regions", Among.codes(regions)));
            return query.getResultList();
        });
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Integer) row[1]));
    }

    private static String ofRegions(Moment moment) {
        return OF_REGIONS.replace("<assets>", KnownRows.referred("assets", moment.knownAt()));
    }

    private static SortedRows<Deal> rows(Where wanted, Moment moment) {
        return new SortedRows<>(Deal.class, KnownRows.listed("deals", moment.knownAt()), wanted);
    }
}
