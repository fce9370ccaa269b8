package org.kardan.suppliers.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.Reading;

/**
 * Which assets are part of which, at any depth. The tree has no time of its own: whoever asks for another day, or for what was known
 * then, is answered by the tree that is recorded now.
 */
@ApplicationScoped
public class AssetTree {

    /** {@code passed} ends a circle, should two corrections at once have made one. */
    private static final String ABOVE = """
            with recursive line (asset, above, passed) as (
                select id, parent_id, array[id, parent_id] from assets where id = any(:assets) and parent_id is not null
                union all
                select l.asset, a.parent_id, l.passed || a.parent_id from line l join assets a on a.id = l.above
                where a.parent_id is not null and a.parent_id <> all(l.passed))
            select asset, above from line order by asset, cardinality(passed)
            """;

    private static final String BELOW = """
            with recursive part (whole, asset, parent, passed) as (
                select parent_id, id, parent_id, array[parent_id, id] from assets where parent_id = any(:assets)
                union all
                select p.whole, a.id, a.parent_id, p.passed || a.id from part p join assets a on a.parent_id = p.asset
                where a.id <> all(p.passed))
            select whole, asset, parent from part order by cardinality(passed), whole, asset limit :most
            """;

    private final Reading reading;

    AssetTree(Reading reading) {
        this.reading = reading;
    }

    /** That an asset lies below another one, directly or not, and directly below {@code parent}. */
    public record Part(UUID whole, UUID asset, UUID parent) {}

    /** What each of these assets is part of: one statement, and none where no asset is part of another. */
    public AssetLines above(Collection<Asset> assets) {
        var parts = assets.stream()
                .filter(asset -> asset.getParentId() != null)
                .map(Asset::getId)
                .toList();
        return parts.isEmpty() ? AssetLines.NONE : lines(parts);
    }

    private AssetLines lines(Collection<UUID> parts) {
        Map<UUID, List<UUID>> above = new LinkedHashMap<>();
        for (var row : reading.in(session -> session.createNativeQuery(ABOVE, Object[].class)
                .setParameter("assets", Among.ids(parts))
                .getResultList())) {
            above.computeIfAbsent((UUID) row[0], asset -> new ArrayList<>()).add((UUID) row[1]);
        }
        return new AssetLines(above);
    }

    /** Everything that is part of these assets, nearest first; so many at most. */
    public List<Part> below(Collection<UUID> assets, int most) {
        return reading
                .in(session -> session.createNativeQuery(BELOW, Object[].class)
                        .setParameter("assets", Among.ids(assets))
                        .setParameter("most", most)
                        .getResultList())
                .stream()
                .map(row -> new Part((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .toList();
    }
}
