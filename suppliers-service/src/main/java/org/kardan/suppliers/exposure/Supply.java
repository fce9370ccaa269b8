package org.kardan.suppliers.exposure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.ownership.UpwardStakes;

/**
 * Who could supply some components at a moment, with all that is above them.
 *
 * @param components the components, by code; codes nobody knows are left out
 * @param makers the sources of each component, by its id
 * @param above what is above all makers
 */
public record Supply(
        Moment moment, Map<String, Component> components, Map<UUID, List<Maker>> makers, UpwardStakes above) {

    /** The sources of a component; none where the code is unknown. */
    public List<Maker> of(String code) {
        var component = components.get(code);
        return component == null ? List.of() : makers.getOrDefault(component.getId(), List.of());
    }

    /** The same makers with other owners above them. */
    public Supply under(UpwardStakes others) {
        return new Supply(moment, components, makers, others);
    }

    /** All makers of any of the components. */
    public List<Maker> all() {
        return makers.values().stream().flatMap(List::stream).toList();
    }
}
