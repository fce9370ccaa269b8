package org.kardan.projects.capability;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether one side offers what the other needs. */
@Description("Whether one side offers what the other one needs.")
public record CapabilityMatch(
        @NonNull @Description("How they match.") Fit fit,

        @NonNull @Description("The claims of the side that offers. At most 1 000.")
        List<@NonNull CapabilityClaim> offers,

        @NonNull @Description("The claims of the side that needs. At most 1 000.")
        List<@NonNull CapabilityClaim> needs) {

    /** How an offer and a need match. */
    @Enum("CapabilityFit")
    @Description("How an offer and a need match.")
    public enum Fit {
        @Description("One offers it, and the other needs it.")
        MATCHED,
        @Description("One offers it; that the other needs it, nobody says.")
        OFFERED_ONLY,
        @Description("The other needs it; that this one offers it, nobody says.")
        NEEDED_ONLY,
        @Description("Nobody says anything of either.")
        UNKNOWN
    }

    static CapabilityMatch of(List<CapabilityClaim> inArea, Set<UUID> giver, Set<UUID> taker) {
        var offers = claims(inArea, giver, CapabilityDirection.OFFERS).toList();
        var needs = claims(inArea, taker, CapabilityDirection.NEEDS).toList();
        return new CapabilityMatch(fit(offers.isEmpty(), needs.isEmpty()), offers, needs);
    }

    private static Fit fit(boolean noOffer, boolean noNeed) {
        if (noOffer) {
            return noNeed ? Fit.UNKNOWN : Fit.NEEDED_ONLY;
        }
        return noNeed ? Fit.OFFERED_ONLY : Fit.MATCHED;
    }

    private static Stream<CapabilityClaim> claims(
            List<CapabilityClaim> inArea, Set<UUID> parties, CapabilityDirection direction) {
        return inArea.stream()
                .filter(claim -> claim.getDirection() == direction)
                .filter(claim -> claim.getPartyId() != null && parties.contains(claim.getPartyId()));
    }
}
