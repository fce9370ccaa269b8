package org.kardan.suppliers.ownership.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stakes by short names, as an example on paper has them: {@code new Stakes().own("A", "X", 0.6)}. */
final class Stakes {

    private final List<Holding> holdings = new ArrayList<>();

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Stakes own(String owner, String subject, double share) {
        return with(owner, subject, InterestType.SHAREHOLDING, share, share);
    }

    Stakes ownBetween(String owner, String subject, double min, double max) {
        return with(owner, subject, InterestType.SHAREHOLDING, min, max);
    }

    Stakes ownUnpublished(String owner, String subject) {
        return with(owner, subject, InterestType.SHAREHOLDING, null, null);
    }

    Stakes with(String owner, String subject, InterestType interest, Double min, Double max) {
        UUID stake = id(owner + ">" + subject + ">" + interest + holdings.size());
        holdings.add(new Holding(stake, id(owner), id(subject), interest, min, max));
        return this;
    }

    /** A stake that began in a month, and may not have begun. */
    Stakes since(String month, String owner, String subject, InterestType interest, double share) {
        UUID stake = id(owner + ">" + subject + ">" + interest + holdings.size());
        holdings.add(new Holding(stake, id(owner), id(subject), interest, share, share, new Holding.Turn(month, null)));
        return this;
    }

    /** A stake that ended in a month, and may not have ended. */
    Stakes until(String month, String owner, String subject, InterestType interest, double share) {
        UUID stake = id(owner + ">" + subject + ">" + interest + holdings.size());
        holdings.add(new Holding(stake, id(owner), id(subject), interest, share, share, new Holding.Turn(null, month)));
        return this;
    }

    OwnershipGraph graph() {
        return OwnershipGraph.of(holdings);
    }

    List<Holding> holdings() {
        return holdings;
    }

    RollUp above(String subject) {
        return graph().rollUp(id(subject), 0);
    }

    /** The range of one owner, or nothing held. */
    static ShareRange share(RollUp rollUp, String owner) {
        return rollUp.owners().stream()
                .filter(held -> held.owner().equals(id(owner)))
                .map(RollUp.OwnerShare::share)
                .findFirst()
                .orElse(new ShareRange(0, 0));
    }
}
