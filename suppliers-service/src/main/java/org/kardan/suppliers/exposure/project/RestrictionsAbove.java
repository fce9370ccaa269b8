package org.kardan.suppliers.exposure.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.exposure.Supply;
import org.kardan.suppliers.ownership.UpwardStakes;
import org.kardan.suppliers.restriction.Restriction;

/** Finds the restrictions on sources of supply and on everybody above them. */
public final class RestrictionsAbove {

    private final UpwardStakes above;
    private final Map<UUID, List<Restriction>> bySubject;

    /** @param restrictions those on anybody above the sources, and maybe others */
    public RestrictionsAbove(UpwardStakes above, List<Restriction> restrictions) {
        this.above = above;
        this.bySubject = restrictions.stream()
                .collect(Collectors.groupingBy(Restriction::getSubjectId, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Those above the sources of some components and above other assets, one after the other, nearest first.
     *
     * @param others assets that need not be a source of any of the components
     */
    public List<RestrictionInChain> of(List<String> components, Supply supply, List<Asset> others) {
        Map<UUID, Asset> sources = new LinkedHashMap<>();
        Map<UUID, List<String>> codes = new LinkedHashMap<>();
        others.forEach(other -> sources.put(other.getId(), other));
        for (var code : components.stream().distinct().toList()) {
            for (var maker : supply.of(code)) {
                sources.put(maker.id(), maker.asset());
                codes.computeIfAbsent(maker.id(), source -> new ArrayList<>()).add(code);
            }
        }
        List<RestrictionInChain> found = new ArrayList<>();
        sources.forEach((id, source) -> found.addAll(ofSource(source, codes.getOrDefault(id, List.of()))));
        return found;
    }

    private List<RestrictionInChain> ofSource(Asset source, List<String> codes) {
        var aboveSource = above.above(source.getId());
        List<RestrictionInChain> found = new ArrayList<>();
        for (var subject : aboveSource.all()) {
            for (var restriction : bySubject.getOrDefault(subject, List.of())) {
                found.add(new RestrictionInChain(
                        restriction, aboveSource.asPartOf(subject), source, codes, aboveSource.stakesTo(subject)));
            }
        }
        return found;
    }
}
