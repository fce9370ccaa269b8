package org.kardan.suppliers.deal.closing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deal says about who gives what to whom.
 *
 * @param seller who sells; null: not stated, then anybody who owns a share and does not buy may have sold
 * @param acquirers who buys
 * @param targets what changes hands
 */
public record ClosingTerms(@Nullable UUID seller, List<UUID> acquirers, List<Target> targets) {

    /**
     * A part of an organisation or asset.
     *
     * @param subject the organisation or asset
     * @param shareMin the share that changes hands at least, a fraction 0..1; null together with {@code shareMax}: not published
     * @param shareMax the share that changes hands at most
     */
    public record Target(
            UUID subject,
            @Nullable Double shareMin,
            @Nullable Double shareMax) {}
}
