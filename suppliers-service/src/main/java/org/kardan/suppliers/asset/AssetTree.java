package org.kardan.suppliers.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;

/**
 * Which assets are part of which, at any depth, as known at a moment. The tree has no day of its own: whoever asks for another one is
 * answered by what is recorded, whenever it was so.
 */
@ApplicationScoped
public class AssetTree {

    /** {@code passed} ends a circle, should two corrections at once have made one. */
    private static final String ABOVE = """
            with recursive line (asset, above, passed) as (
                select id, parent_id, array[id, parent_id] from <assets> s where id = any(:assets) and parent_id is not null
                union all
                select l.asset, a.parent_id, l.passed || a.parent_id from line l join <assets> a on a.id = l.above
                where a.parent_id is not null and a.parent_id <> all(l.passed))
            select asset, above from line order by asset, cardinality(passed)
            """;

    private static final String BELOW = """
            with recursive part (whole, asset, parent, passed) as (
                select parent_id, id, parent_id, array[parent_id, id] from <assets> s where parent_id = any(:assets)
                union all
                select p.whole, a.id, a.parent_id, p.passed || a.id from part p join <assets> a on a.parent_id = p.asset
                where a.id <> all(p.passed))
            select whole, asset, parent from (select * from part limit :most) p order by cardinality(passed), whole, asset
            """;

    /** Directly below some assets, oldest record first, and no more than so many. */
    private static final String CHILDREN =
            "select parent_id, id from <assets> s where parent_id = any(:assets) order by id limit :most";

    /** One step down is one statement, and so many are made at most. */
    private static final int MOST_STEPS = 50;

    private final Reading reading;

    AssetTree(Reading reading) {
        this.reading = reading;
    }

    /** That an asset lies below another one, directly or not, and directly below {@code parent}. */
    public record Part(UUID whole, UUID asset, UUID parent) {}

    /** What each of these assets was part of at the moment: one statement, and none where no asset is part of another now. */
    public AssetLines above(Collection<Asset> assets, OffsetDateTime knownAt) {
        boolean now = knownAt.equals(Moment.LATEST);
        var parts = assets.stream()
                // What was part of nothing when the row was read may be part of something by the moment asked for.
                .filter(asset -> !now || !asset.momentRead().equals(Moment.LATEST) || asset.getParentId() != null)
                .map(Asset::getId)
                .toList();
        return parts.isEmpty() ? AssetLines.NONE : lines(parts, knownAt);
    }

    private AssetLines lines(Collection<UUID> parts, OffsetDateTime knownAt) {
        Map<UUID, List<UUID>> above = new LinkedHashMap<>();
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(at(ABOVE, knownAt), Object[].class)
                    .setParameter("assets", Among.ids(parts));
            KnownRows.bind(query, knownAt);
            return query.getResultList();
        });
        for (var row : rows) {
            above.computeIfAbsent((UUID) row[0], asset -> new ArrayList<>()).add((UUID) row[1]);
        }
        return new AssetLines(above);
    }

    /** Everything that was part of these assets at the moment, nearest first; of more than so many, any so many. */
    public List<Part> below(Collection<UUID> assets, int most, OffsetDateTime knownAt) {
        // PostgreSQL walks no further than so many are asked for, so that they can only be sorted after that.
        return rows(BELOW, assets, most, knownAt).stream()
                .map(row -> new Part((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .toList();
    }

    /** The nearest of what is part of these assets, so many at most, step by step downwards; of one step, the oldest records. */
    public List<Part> nearestBelow(Collection<UUID> assets, int most, OffsetDateTime knownAt) {
        var parts = new ArrayList<Part>();
        var seen = new HashSet<>(assets);
        Map<UUID, UUID> step = new LinkedHashMap<>();
        assets.forEach(asset -> step.put(asset, asset));
        for (int steps = 0; steps < MOST_STEPS && !step.isEmpty() && parts.size() < most; steps++) {
            var found = rows(CHILDREN, step.keySet(), most - parts.size(), knownAt);
            Map<UUID, UUID> next = new LinkedHashMap<>();
            for (var row : found) {
                var whole = step.get((UUID) row[0]);
                parts.add(new Part(whole, (UUID) row[1], (UUID) row[0]));
                if (seen.add((UUID) row[1])) {
                    next.put((UUID) row[1], whole);
                }
            }
            step.clear();
            step.putAll(next);
        }
        return parts;
    }

    private List<Object[]> rows(String sql, Collection<UUID> assets, int most, OffsetDateTime knownAt) {
        return reading.in(session -> {
            var query = session.createNativeQuery(at(sql, knownAt), Object[].class)
                    .setParameter("assets", Among.ids(assets))
                    .setParameter("most", most);
            KnownRows.bind(query, knownAt);
            return query.getResultList();
        });
    }

    private static String at(String sql, OffsetDateTime knownAt) {
        return sql.replace("<assets>", KnownRows.referred("assets", knownAt));
    }
}
