package org.kardan.suppliers.deal.closing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.ownership.graph.InterestType;

/** What comes of closing a deal: stakes that end and begin, or a refusal that changes nothing. */
public sealed interface Closing {

    /**
     * The stakes move.
     *
     * @param ended the stakes that end on the day of closing, each whole
     * @param opened the stakes that begin on it: what sellers keep, then what acquirers get
     */
    record Moved(List<UUID> ended, List<NewStake> opened) implements Closing {}

    /**
     * The deal cannot close as it is recorded.
     *
     * @param wrong what is wrong, naming no organisation
     * @param right what would be right
     */
    record Refused(String wrong, String right) implements Closing {}

    /**
     * A stake that begins.
     *
     * @param shareMin a fraction 0..1; null together with {@code shareMax}: not published
     */
    record NewStake(
            UUID owner,
            UUID subject,
            InterestType interest,
            @Nullable Double shareMin,
            @Nullable Double shareMax) {}
}
