package org.kardan.suppliers.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.fact.Children;
import org.kardan.suppliers.fact.LastingFactRepository;
import org.kardan.suppliers.fact.Where;
import org.kardan.suppliers.supply.SupplyCapabilityConnection.InRegion;
import org.kardan.suppliers.supply.SupplyCapabilityConnection.Makers;

/** The table of supply capabilities. */
@ApplicationScoped
public class SupplyCapabilityRepository extends LastingFactRepository<SupplyCapability> {

    private static final Children<SupplyCapability> OF_COMPONENTS =
            new Children<>(SupplyCapability.class, Component.class, "componentId", "id", "rowId");

    private static final String IN_REGIONS = " from SupplyCapability e join Asset a on a.id = e.assetId"
            + " join Component k on k.id = e.componentId where ";

    SupplyCapabilityRepository() {
        super(SupplyCapability.class);
    }

    /** What assets make at the moment, oldest record first. */
    public List<SupplyCapability> ofAssets(Collection<UUID> assets, Moment moment) {
        return read(
                new Where()
                        .and("among(e.assetId, :assets)", "assets", Among.ids(assets))
                        .holdingAt(SupplyCapability.class, moment),
                "id",
                moment);
    }

    /** Who makes components at the moment, oldest record first. */
    public List<SupplyCapability> ofComponents(Collection<UUID> components, Moment moment) {
        var where = new Where().and("among(e.componentId, :components)", "components", Among.ids(components));
        return dated(moment, read(where.holdingAt(SupplyCapability.class, moment), "id", moment));
    }

    /** Up to {@link PageRequest#rows()} makers of each component, nearest to the cursor first. */
    List<SupplyCapability> pageOfComponents(Collection<UUID> components, Moment moment, PageRequest request) {
        var where = new Where().holdingAt(SupplyCapability.class, moment).past(request, "id", UUID::fromString);
        return readAt(moment, OF_COMPONENTS.page(reading, Among.ids(components), where, request));
    }

    /** Up to {@link PageRequest#rows()} makers of a component in each region, nearest to the cursor first. */
    Map<String, List<SupplyCapability>> pageOfRegions(
            Collection<String> regions, String component, Moment moment, PageRequest request) {
        var where = inRegions(regions, component, moment).past(request, "id", UUID::fromString);
        var hql =
                "select c, p.region from SupplyCapability c join (select e.rowId as row, a.place.regionCode as region,"
                        + " row_number() over (partition by a.place.regionCode order by e.id#direction) as place"
                        + IN_REGIONS
                        + where.text() + ") p on p.row = c.rowId where p.place <= :rows order by c.id#direction";
        var rows = reading.in(session -> {
            var query = session.createSelectionQuery(
                            hql.replace("#direction", request.backwards() ? " desc" : ""), Object[].class)
                    .setParameter("rows", (long) request.rows());
            where.parameters().forEach(query::setParameter);
            return query.getResultList();
        });
        readAt(moment, rows.stream().map(row -> (SupplyCapability) row[0]).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[1],
                        Collectors.mapping(row -> (SupplyCapability) row[0], Collectors.toList())));
    }

    /** How many makers there are; one statement for each component that is asked for in regions, and one for all others. */
    Map<Makers, Integer> counts(Collection<Makers> makers, Moment moment) {
        var counts = new HashMap<Makers, Integer>();
        var anywhere = makers.stream().filter(one -> one.inRegion() == null).toList();
        var found = countsAnywhere(anywhere.stream().map(Makers::component).toList(), moment);
        anywhere.forEach(one -> counts.put(one, found.getOrDefault(one.component(), 0)));
        makers.stream()
                .map(Makers::inRegion)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        InRegion::code, Collectors.mapping(InRegion::region, Collectors.toList())))
                .forEach((code, regions) -> {
                    var inRegions = countsInRegions(regions, code, moment);
                    regions.forEach(region -> counts.put(
                            new Makers(null, new InRegion(region, code), moment), inRegions.getOrDefault(region, 0)));
                });
        return counts;
    }

    private Map<Object, Integer> countsAnywhere(Collection<UUID> components, Moment moment) {
        if (components.isEmpty()) {
            return Map.of();
        }
        var where = new Where().holdingAt(SupplyCapability.class, moment);
        return OF_COMPONENTS.counts(reading, Among.ids(components), where);
    }

    private Map<String, Integer> countsInRegions(Collection<String> regions, String component, Moment moment) {
        var where = inRegions(regions, component, moment);
        var rows = reading.in(session -> {
            var query = session.createSelectionQuery(
                    "select a.place.regionCode, count(*)" + IN_REGIONS + where.text() + " group by a.place.regionCode",
                    Object[].class);
            where.parameters().forEach(query::setParameter);
            return query.getResultList();
        });
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> Math.toIntExact((Long) row[1])));
    }

    private static Where inRegions(Collection<String> regions, String component, Moment moment) {
        return new Where()
                .and("among(a.place.regionCode, :regions)", "regions", Among.codes(regions))
                .and("k.code = :component", "component", component)
                .holdingAt(SupplyCapability.class, moment);
    }
}
