package org.kardan.suppliers.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.ASSET;
import static org.kardan.kit.synthetic.SyntheticSet.ORGANISATION;

import java.util.List;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.suppliers.evidence.FactKind;

/** Flags of made-up authorities, three for each thousand organisations; every fourth is on an asset. */
record Restrictions(SyntheticSet set) {

    private static final int IN_BLOCK = 3;
    private static final int ON_AN_ASSET = 4;

    Part part() {
        return new Part(
                List.of(
                        new Table(
                                "restrictions",
                                Facts.FACT + "organisation_id, asset_id, authority, programme" + Facts.VALID),
                        Facts.CITATIONS),
                this::write);
    }

    private void write(Pass pass) {
        var facts = new Facts(set, pass);
        for (long number = 0; number < (long) set.size().blocks() * IN_BLOCK; number++) {
            var draws = set.draws(Facts.RESTRICTION, number);
            boolean onAsset = number % ON_AN_ASSET == 0;
            var from = draws.date(2014, 2024);
            facts.row("restrictions", Facts.RESTRICTION, number)
                    .add(
                            onAsset
                                    ? null
                                    : SyntheticSet.id(
                                            ORGANISATION, draws.zipf(set.size().organisations())))
                    .add(onAsset ? SyntheticSet.id(ASSET, draws.below(set.size().assets())) : null)
                    .add("Synthetic authority " + draws.zipf(5))
                    .add("Synthetic programme " + draws.zipf(20))
                    .add(from)
                    .add(Supplies.end(from, draws))
                    .end();
            facts.cite(FactKind.RESTRICTION, Facts.RESTRICTION, number);
        }
    }
}
