package org.kardan.suppliers.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.ASSET;
import static org.kardan.kit.synthetic.SyntheticSet.ASSETS_IN_BLOCK;
import static org.kardan.kit.synthetic.SyntheticSet.ORGANISATION;
import static org.kardan.kit.synthetic.SyntheticSet.ORGANISATIONS_IN_BLOCK;
import static org.kardan.kit.synthetic.SyntheticSet.ROOTS_IN_BLOCK;

import java.util.List;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.Draws;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.ownership.graph.InterestType;
import org.kardan.suppliers.synthetic.Facts.Version;

/** How much each owner holds. The shares of one company or asset never exceed 1 together; often they are less: nobody knows the rest. */
record Stakes(SyntheticSet set) {

    private static final double MILLION = 1_000_000;

    Part part() {
        return new Part(
                List.of(
                        new Table(
                                "ownership_stakes",
                                Facts.CORRECTED_FACT
                                        + "owner_id, organisation_id, asset_id, interest, share_min, share_max"
                                        + Facts.VALID),
                        Facts.CITATIONS),
                pass -> {
                    var facts = new Facts(set, pass);
                    for (long block = 0; block < set.size().blocks(); block++) {
                        write(facts, block);
                    }
                });
    }

    private void write(Facts facts, long block) {
        var ownership = new OwnershipBlock(set, block);
        long number = block * OwnershipBlock.STAKES;
        for (int place = ROOTS_IN_BLOCK; place < ORGANISATIONS_IN_BLOCK; place++) {
            var owners = ownership.ofCompany(place);
            write(facts, number, ORGANISATION, block * ORGANISATIONS_IN_BLOCK + place, owners);
            number += owners.size();
        }
        for (int place = 0; place < ASSETS_IN_BLOCK; place++) {
            var owners = ownership.ofAsset(place);
            write(facts, number, ASSET, block * ASSETS_IN_BLOCK + place, owners);
            number += owners.size();
        }
    }

    private void write(Facts facts, long first, int subjectKind, long subject, List<Long> owners) {
        var draws = set.draws(Facts.STAKE | subjectKind << 8, subject);
        double[] shares = shares(owners.size(), draws);
        for (int i = 0; i < shares.length; i++) {
            stake(facts, first + i, owners.get(i), subjectKind, subject, shares[i], draws);
            facts.cite(FactKind.OWNERSHIP_STAKE, Facts.STAKE, first + i);
        }
    }

    /** One in fifty was believed to be half as much at first. */
    private static void stake(
            Facts facts, long number, long owner, int subjectKind, long subject, double share, Draws draws) {
        var interest = interest(draws);
        boolean published = draws.chance(0.9) && hasShare(interest);
        boolean exact = draws.chance(0.85);
        boolean corrected = published && draws.chance(0.02);
        var from = draws.date(1992, 2023);
        var to = Supplies.end(from, draws);
        var versions = corrected ? List.of(Version.BEFORE_CORRECTION, Version.AFTER_CORRECTION) : List.of(Version.ONLY);
        for (var version : versions) {
            double believed = version == Version.BEFORE_CORRECTION ? share / 2 : share;
            facts.row("ownership_stakes", Facts.STAKE, number, version)
                    .add(SyntheticSet.id(ORGANISATION, owner))
                    .add(subjectKind == ORGANISATION ? SyntheticSet.id(ORGANISATION, subject) : null)
                    .add(subjectKind == ASSET ? SyntheticSet.id(ASSET, subject) : null)
                    .add(interest)
                    .add(published ? min(believed, exact) : null)
                    .add(published ? believed : null)
                    .add(from)
                    .add(to)
                    .end();
        }
    }

    private static double min(double share, boolean exact) {
        return exact ? share : Math.floor(share * 0.6 * MILLION) / MILLION;
    }

    /** Mostly shares; some interests come without one. */
    private static InterestType interest(Draws draws) {
        return switch (draws.weighted(92, 4, 2, 2)) {
            case 0 -> InterestType.SHAREHOLDING;
            case 1 -> InterestType.VOTING_RIGHTS;
            case 2 -> InterestType.APPOINTMENT_OF_BOARD;
            default -> InterestType.OTHER_INFLUENCE_OR_CONTROL;
        };
    }

    private static boolean hasShare(InterestType interest) {
        return interest == InterestType.SHAREHOLDING || interest == InterestType.VOTING_RIGHTS;
    }

    /** Shares that fall off as a power of their rank, rounded down to a millionth. */
    private static double[] shares(int owners, Draws draws) {
        double all = draws.chance(0.7) ? 1 : draws.between(0.6, 0.99);
        double exponent = draws.between(0.3, 2);
        double[] shares = new double[owners];
        double sum = 0;
        for (int i = 0; i < owners; i++) {
            shares[i] = StrictMath.pow(i + 1.0, -exponent);
            sum += shares[i];
        }
        for (int i = 0; i < owners; i++) {
            shares[i] = Math.floor(shares[i] / sum * all * MILLION) / MILLION;
        }
        return shares;
    }
}
