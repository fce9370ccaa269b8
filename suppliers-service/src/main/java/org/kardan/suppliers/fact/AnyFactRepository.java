package org.kardan.suppliers.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;

/** Reads facts of whatever kind. */
@ApplicationScoped
public class AnyFactRepository {

    private final Reading reading;

    AnyFactRepository(Reading reading) {
        this.reading = reading;
    }

    /** The facts of a kind known at the moment, in no order; ids that are not are left out. */
    public <F extends Fact> List<F> byIds(Class<F> kind, Collection<UUID> ids, Moment moment) {
        var where = new Where().and("among(e.id, :ids)", "ids", Among.ids(ids)).knownAt(moment);
        return FactRepository.readAt(moment, where.rows(reading, kind, "e.id", Integer.MAX_VALUE));
    }

    /** The rows of a page over facts of several kinds by id, in reading order: one statement for each kind. */
    public List<Placed<Fact>> page(
            List<SortedRows<? extends Fact>> kinds, Moment moment, Sorting sorting, PageRequest request) {
        // As PostgreSQL compares ids, which is not as Java compares UUIDs.
        Comparator<Placed<Fact>> byId =
                Comparator.comparing(placed -> placed.row().getId().toString());
        return kinds.stream()
                .flatMap(kind -> page(kind, moment, sorting, request).stream())
                .sorted(sorting.descending() == request.backwards() ? byId : byId.reversed())
                .limit(request.rows())
                .toList();
    }

    private <F extends Fact> List<Placed<Fact>> page(
            SortedRows<F> kind, Moment moment, Sorting sorting, PageRequest request) {
        var page = kind.page(reading, sorting, request);
        FactRepository.readAt(moment, page.stream().map(Placed::row).toList());
        return page.stream()
                .map(placed -> new Placed<Fact>(placed.row(), placed.cursor()))
                .toList();
    }

    /** How many facts of several kinds there are, in one statement. */
    public int count(List<SortedRows<? extends Fact>> kinds) {
        var each = kinds.stream()
                .map(kind -> "(select count(*) from %s e where %s)"
                        .formatted(kind.table(), kind.wanted().text()))
                .collect(Collectors.joining(" + "));
        return reading.in(session -> {
            var query = session.createNativeQuery("select " + each, Integer.class);
            kinds.forEach(kind -> kind.bind(query, Map.of()));
            return query.getSingleResult();
        });
    }

    /** The rows of a kind that has no history, in no order; unknown ids are left out. */
    public <R> List<R> rows(Class<R> kind, Collection<UUID> ids) {
        return reading.rows(kind, "among(id, ?1)", Among.ids(ids));
    }
}
