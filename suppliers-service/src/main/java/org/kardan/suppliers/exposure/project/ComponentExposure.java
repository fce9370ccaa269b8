package org.kardan.suppliers.exposure.project;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.Maker;
import org.kardan.suppliers.exposure.Supply;
import org.kardan.suppliers.exposure.concentration.Concentration;
import org.kardan.suppliers.exposure.concentration.Concentrations;
import org.kardan.suppliers.exposure.project.Project.Need;
import org.kardan.suppliers.ownership.Above;
import org.kardan.suppliers.supply.SupplyCapability;

/** A component that a project needs, and who could supply it. */
@Description("A component that a project needs, and who could supply it.")
public final class ComponentExposure {

    static final String COMPLETE =
            "False when looking for open deals and restrictions above a source took longer than 10 seconds, and"
                    + " was ended: the nearest were found, others may be missing, and `notSearched` of a component says how far it came. Single points of failure and"
                    + " concentration go by the 5 000 nearest stakes above a source; `ultimateOwners` of it says whose owners were not read.";
    static final String NOT_SEARCHED =
            "Why open deals and restrictions may be missing, and how many organisations above the sources were"
                    + " looked at. Null: none is missing.";

    private final Need need;
    private final Supply supply;

    ComponentExposure(Need need, Supply supply) {
        this.need = need;
        this.supply = supply;
    }

    @NonNull @Description("The component's code.")
    public String getCode() {
        return need.component();
    }

    @Description("The component. Null: it is not recorded here.")
    public @Nullable Component getComponent() {
        return supply.components().get(need.component());
    }

    @Description("How much depends on it. Null: not stated.")
    public @Nullable Criticality getCriticality() {
        return need.criticality();
    }

    @NonNull @Description(
            "What is recorded of its sources, oldest record first; several records of one asset are one source, and one that only may be a"
                    + " source on the day is among them (`concentration` has `sourcesLow`)."
                    + " Empty: none is recorded, which is not the same as none."
                    + " At most 10 000; `makers` of the component is paged.")
    public List<@NonNull SupplyCapability> getSources() {
        return makers().stream().flatMap(maker -> maker.capabilities().stream()).toList();
    }

    @NonNull @Description("How concentrated the capacity of the sources is.")
    public Concentration getConcentration() {
        return Concentrations.of(makers(), supply.above());
    }

    @NonNull @Description(COMPLETE)
    public boolean isComplete() {
        return makers().stream()
                .allMatch(maker -> supply.above().above(maker.id()).complete());
    }

    @Description(NOT_SEARCHED)
    public @Nullable String getNotSearched() {
        var cut = makers().stream()
                .map(maker -> supply.above().above(maker.id()))
                .filter(above -> !above.complete())
                .toList();
        return cut.isEmpty()
                ? null
                : "above %d sources, looking took longer than 10 seconds and was ended, after %d organisations"
                        .formatted(
                                cut.size(),
                                cut.stream().mapToInt(Above::climbed).sum());
    }

    /** The moment that all of it is looked at. */
    Moment moment() {
        return supply.moment();
    }

    /** The sources as assets. */
    @Ignore
    public List<Maker> makers() {
        return supply.of(need.component());
    }

    /** A source, what it is part of, and everybody above it. */
    List<UUID> chain(Maker maker) {
        return supply.above().above(maker.id()).all();
    }
}
