package org.kardan.suppliers.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.ASSETS_IN_BLOCK;
import static org.kardan.kit.synthetic.SyntheticSet.ORGANISATIONS_IN_BLOCK;
import static org.kardan.kit.synthetic.SyntheticSet.ROOTS_IN_BLOCK;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kardan.kit.synthetic.Draws;
import org.kardan.kit.synthetic.SyntheticSet;

/**
 * Who owns the companies and the assets of one block: exactly {@value #STAKES} stakes. Most companies have one owner or two, few
 * have hundreds; a few owners hold a part of everything. Owners are mostly nobody's themselves, or companies of a lower number:
 * so chains end. What does not end is made on purpose: in each block a ring of five, a chain of twelve, and thirteen pairs of
 * companies that hold each other.
 */
final class OwnershipBlock {

    static final int STAKES = 4_000;

    /** How many companies of a block have how many owners: together with ring, chain and assets, {@link #STAKES}. */
    private static final int[][] OWNERS = {
        {300, 1}, {160, 2}, {90, 3}, {60, 5}, {35, 10}, {20, 25}, {10, 50}, {5, 100}, {2, 200}, {1, 403}
    };

    private static final int RING = ROOTS_IN_BLOCK;
    private static final int RING_LENGTH = 5;
    private static final int RING_OWNERS = 3;
    private static final int CHAIN = RING + RING_LENGTH;
    private static final int CHAIN_LENGTH = 12;
    private static final int DRAWN = CHAIN + CHAIN_LENGTH;
    private static final int PAIR_EVERY = 50;
    private static final int PAIR_AT = 20;
    private static final int ASSETS_OF_TWO_OWNERS = 3;
    private static final int NEIGHBOURHOOD = 5_000;

    private final SyntheticSet set;
    private final long block;
    private final int[] owners;

    OwnershipBlock(SyntheticSet set, long block) {
        this.set = set;
        this.block = block;
        this.owners = drawnOwners(set.draws(Facts.BLOCK, block));
    }

    /** The owners of a company, by its place in the block; different ones. */
    List<Long> ofCompany(int place) {
        long number = block * ORGANISATIONS_IN_BLOCK + place;
        var draws = set.draws(Facts.BLOCK | SyntheticSet.ORGANISATION << 8, number);
        Set<Long> owners = new LinkedHashSet<>();
        if (place < CHAIN) {
            owners.add(number - place + RING + (place - RING + 1) % RING_LENGTH);
            return upTo(RING_OWNERS, owners, draws);
        }
        if (place < DRAWN) {
            owners.add(place == CHAIN ? root(draws) : number - 1);
            return List.copyOf(owners);
        }
        if (isPaired(place)) {
            owners.add(partner(number));
        }
        int count = this.owners[place - DRAWN];
        // Who is widely held is held by investors, and by a company or two.
        double companies = count == 1 ? 0.4 : count <= 3 ? 0.35 : 1.0 / count;
        for (int i = owners.size(); i < count; i++) {
            if (draws.chance(companies)) {
                owners.add(companyBelow(number, draws));
            }
        }
        return upTo(Math.max(count, owners.size()), owners, draws);
    }

    /** The owners of an asset, by its place in the block. */
    List<Long> ofAsset(int place) {
        var draws = set.draws(Facts.BLOCK | SyntheticSet.ASSET << 8, block * ASSETS_IN_BLOCK + place);
        Set<Long> owners = new LinkedHashSet<>();
        long companies = SyntheticSet.companies(set.size().blocks());
        while (owners.size() < (place % 10 < ASSETS_OF_TWO_OWNERS ? 2 : 1)) {
            boolean near = draws.chance(0.6);
            long inBlock = SyntheticSet.companies(1);
            owners.add(SyntheticSet.company(near ? block * inBlock + draws.below(inBlock) : draws.zipf(companies)));
        }
        return List.copyOf(owners);
    }

    /** Whether the company and its neighbour hold each other. */
    static boolean isPaired(int place) {
        return place >= DRAWN && (place % PAIR_EVERY == PAIR_AT || place % PAIR_EVERY == PAIR_AT + 1);
    }

    private static long partner(long number) {
        return number % PAIR_EVERY == PAIR_AT ? number + 1 : number - 1;
    }

    private long companyBelow(long number, Draws draws) {
        long below = SyntheticSet.companies(block) + number % ORGANISATIONS_IN_BLOCK - ROOTS_IN_BLOCK;
        long place = draws.chance(0.5) ? draws.zipf(below) : below - 1 - draws.below(Math.min(below, NEIGHBOURHOOD));
        return SyntheticSet.company(place);
    }

    private List<Long> upTo(int count, Set<Long> owners, Draws draws) {
        while (owners.size() < count) {
            owners.add(root(draws));
        }
        return new ArrayList<>(owners);
    }

    private long root(Draws draws) {
        long roots = (long) set.size().blocks() * ROOTS_IN_BLOCK;
        return SyntheticSet.root(draws.chance(0.5) ? draws.zipf(roots) : draws.below(roots));
    }

    /** The counts in {@link #OWNERS}, shuffled over the companies of the block. */
    private static int[] drawnOwners(Draws draws) {
        int[] counts = new int[ORGANISATIONS_IN_BLOCK - DRAWN];
        int filled = 0;
        for (int[] line : OWNERS) {
            for (int i = 0; i < line[0]; i++) {
                int other = draws.below(filled + 1);
                counts[filled] = counts[other];
                counts[other] = line[1];
                filled++;
            }
        }
        return counts;
    }
}
