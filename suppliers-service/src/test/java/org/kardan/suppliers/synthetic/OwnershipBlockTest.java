package org.kardan.suppliers.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kardan.kit.synthetic.SyntheticSet;

class OwnershipBlockTest {

    private static final SyntheticSet SET = new SyntheticSet(SyntheticSet.Size.M, 3);

    private final OwnershipBlock block = new OwnershipBlock(SET, 7);

    @Test
    void aBlockHasFourThousandStakes() {
        var owners = all(block);

        assertThat(owners.stream().mapToInt(List::size).sum()).isEqualTo(4_000);
    }

    @Test
    void nobodyOwnsTheSameTwice() {
        assertThat(all(block)).allSatisfy(owners -> assertThat(owners).doesNotHaveDuplicates());
    }

    @Test
    void fiveCompaniesHoldEachOtherInARing() {
        var walk = new ArrayList<Long>();
        long company = 7_300;
        for (int i = 0; i < 5; i++) {
            walk.add(company);
            company = block.ofCompany((int) (company % 1_000)).getFirst();
        }

        assertThat(walk).containsExactlyInAnyOrder(7_300L, 7_301L, 7_302L, 7_303L, 7_304L);
        assertThat(company).isEqualTo(7_300);
    }

    @Test
    void neighboursHoldEachOther() {
        assertThat(block.ofCompany(420)).contains(7_421L);
        assertThat(block.ofCompany(421)).contains(7_420L);
    }

    @Test
    void theSameSeedGivesTheSameOwners() {
        assertThat(all(new OwnershipBlock(SET, 7))).isEqualTo(all(block));
        assertThat(all(new OwnershipBlock(new SyntheticSet(SyntheticSet.Size.M, 4), 7)))
                .isNotEqualTo(all(block));
    }

    private static List<List<Long>> all(OwnershipBlock block) {
        var owners = new ArrayList<List<Long>>();
        IntStream.range(300, 1_000).mapToObj(block::ofCompany).forEach(owners::add);
        IntStream.range(0, 100).mapToObj(block::ofAsset).forEach(owners::add);
        return owners;
    }
}
