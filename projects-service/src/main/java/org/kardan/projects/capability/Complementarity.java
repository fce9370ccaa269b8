package org.kardan.projects.capability;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.projects.party.Party;

/** Who of two parties offers what the other needs. */
@Description("Who of two parties offers what the other needs, area by area.")
public record Complementarity(
        @NonNull @Description("The party, or the parties of the country, given as `a`. At most 1 000.")
        List<@NonNull Party> a,

        @NonNull @Description("The party, or the parties of the country, given as `b`. At most 1 000.")
        List<@NonNull Party> b,

        @NonNull @Description("All areas, in their order. At most 5.")
        List<@NonNull AreaComplementarity> areas) {

    static Complementarity of(List<Party> a, List<Party> b, List<CapabilityClaim> claims) {
        var ofA = ids(a);
        var ofB = ids(b);
        var areas = Arrays.stream(CapabilityArea.values())
                .map(area -> {
                    var inArea = claims.stream()
                            .filter(claim -> claim.getArea() == area)
                            .toList();
                    return new AreaComplementarity(
                            area,
                            CapabilityMatch.of(inArea, ofA, ofB),
                            CapabilityMatch.of(inArea, ofB, ofA),
                            undirected(inArea, ofA, ofB));
                })
                .toList();
        return new Complementarity(a, b, areas);
    }

    /** Claims without a direction, of these parties or of none in particular. */
    private static List<CapabilityClaim> undirected(List<CapabilityClaim> claims, Set<UUID> a, Set<UUID> b) {
        return claims.stream()
                .filter(claim -> claim.getDirection() == CapabilityDirection.UNSTATED)
                .filter(claim ->
                        claim.getPartyId() == null || a.contains(claim.getPartyId()) || b.contains(claim.getPartyId()))
                .toList();
    }

    private static Set<UUID> ids(List<Party> parties) {
        return parties.stream().map(Party::getId).collect(Collectors.toSet());
    }

    /** One area of a complementarity. */
    @Description("What two parties give one another in an area.")
    public record AreaComplementarity(
            @NonNull @Description("The area.") CapabilityArea area,

            @NonNull @Description("What a offers and b needs.")
            CapabilityMatch aToB,

            @NonNull @Description("What b offers and a needs.")
            CapabilityMatch bToA,

            @NonNull @Description(
                    "Claims that the parties complement one another, without saying who gives what. They count for neither side."
                            + " At most 1 000.")
            List<@NonNull CapabilityClaim> undirected) {}
}
