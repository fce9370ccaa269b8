package org.kardan.suppliers.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.write.Foreseen;
import org.kardan.suppliers.fact.Keys;

/** The table of deals. */
@ApplicationScoped
@Transactional
public class DealRepository implements PanacheRepositoryBase<Deal, UUID> {

    /** The table, with what its rows said before. */
    public static final Table<Deal> TABLE = new Table<>("Deal", Deal.class, "deals", "id", Deal::getId);

    private static final String LOCK = "lock of deal";
    private static final String STAGE = "stage of deal";
    private static final String LAST_ORDINAL = "last ordinal of deal";
    private static final String LATEST = "latest event of deal";

    private final KnownRows known;

    DealRepository(KnownRows known) {
        this.known = known;
    }

    /** The deals with these ids, in no order; unknown ids are left out. */
    public List<Deal> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The deals that facts name, as known at the moment the facts were read at, in no order. */
    public List<Deal> referred(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.referred(TABLE, ids, knownAt);
    }

    /** The deals that were known at the moment, by ids, in no order; what was not is left out. */
    public List<Deal> byIds(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.listed(TABLE, "id", ids, knownAt);
    }

    /** The deals that were known at the moment, by slugs, in no order; what was not is left out. */
    public List<Deal> bySlugs(Collection<String> slugs, OffsetDateTime knownAt) {
        return known.listed(TABLE, "slug", slugs, knownAt);
    }

    /** The deal with this id or slug. */
    @Transactional(dontRollbackOn = DomainException.class)
    public Deal require(String idOrSlug) {
        return Foreseen.ask(Deal.class, idOrSlug, () -> withKey(idOrSlug))
                .orElseThrow(() -> new NotFound("deal", idOrSlug));
    }

    /** The deal with this id or slug, if there is one. */
    public Optional<Deal> withKey(String idOrSlug) {
        var id = Keys.uuid(idOrSlug);
        return (id == null ? bySlugs(List.of(idOrSlug)) : byIds(List.of(id)))
                .stream().findFirst();
    }

    /** Looks deals up, by ids or slugs, for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<String> given) {
        given.forEach(key -> foreseen.put(Deal.class, key, null));
        var ids = given.stream().map(Keys::uuid).filter(Objects::nonNull).toList();
        Stream.concat(byIds(ids).stream(), bySlugs(given).stream()).forEach(found -> {
            foreseen.put(Deal.class, found.getId().toString(), found);
            foreseen.put(Deal.class, found.getSlug(), found);
        });
    }

    /** Says that a batch has made one. */
    public static void made(Deal row) {
        Foreseen.made(Deal.class, row.getId().toString(), row);
        Foreseen.made(Deal.class, row.getSlug(), row);
        Foreseen.made(LOCK, row.getId(), true);
        Foreseen.made(STAGE, row.getId(), null);
        Foreseen.made(LAST_ORDINAL, row.getId(), 0);
        Foreseen.made(LATEST, row.getId(), null);
    }

    /**
     * The deal with this id or slug, which can still close; nothing else can change what is recorded of it until the
     * transaction ends.
     */
    @Transactional(dontRollbackOn = DomainException.class)
    public Deal requireOpen(String idOrSlug) {
        var deal = require(idOrSlug);
        lock(deal.getId());
        stage(deal.getId()).filter(stage -> !stage.isOpen()).ifPresent(stage -> {
            throw new Conflict(
                    "deal: %s is %s; its terms are history, and cannot change".formatted(deal.getSlug(), stage));
        });
        return deal;
    }

    /**
     * Refuses to end what is recorded of a deal that is over, since stakes have moved by it, or it is known why they have not.
     *
     * @param argument what the client names it by
     * @param instead what to do
     * @return the deal, which is held until the transaction ends
     */
    public Deal requireNotOver(UUID id, String argument, String instead) {
        var deal = require(id.toString());
        lock(id);
        stage(id).filter(stage -> !stage.isOpen()).ifPresent(stage -> {
            throw new Conflict("%s: deal %s is %s, and what it was about stays on record; %s"
                    .formatted(argument, deal.getSlug(), stage, instead));
        });
        return deal;
    }

    /** Lets nobody else change what is recorded of a deal until the transaction ends. */
    public void lock(UUID deal) {
        Foreseen.ask(
                LOCK,
                deal,
                () -> Optional.of(getEntityManager()
                        .createNativeQuery("select 1 from deals where id = :id for update")
                        .setParameter("id", deal)
                        .getSingleResult()));
    }

    /** Locks deals, in an order that all go by, and looks up how far they have come, for the checks of a batch. */
    public void foreseeProgress(Foreseen foreseen, Collection<UUID> deals) {
        getEntityManager()
                .createNativeQuery(
                        "select count(*) from (select 1 from deals where id in (:ids) order by id for update) d")
                .setParameter("ids", deals)
                .getSingleResult();
        for (var deal : deals) {
            foreseen.put(LOCK, deal, true);
            foreseen.put(STAGE, deal, null);
            foreseen.put(LAST_ORDINAL, deal, 0);
            foreseen.put(LATEST, deal, null);
        }
        Map<UUID, DealEvent> latest = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "from DealEvent e where e.dealId in :deals and e.knownTo is null order by e.ordinal",
                        DealEvent.class)
                .setParameter("deals", deals)
                .getResultList()
                .forEach(event -> {
                    foreseen.put(STAGE, event.getDealId(), event.getStage());
                    foreseen.put(LAST_ORDINAL, event.getDealId(), event.getOrdinal());
                    latest.merge(event.getDealId(), event, DealRepository::later);
                });
        latest.forEach((deal, event) -> foreseen.put(LATEST, deal, event));
    }

    /** Says that a batch has made an event. */
    public static void made(DealEvent event) {
        Foreseen.made(STAGE, event.getDealId(), event.getStage());
        Foreseen.made(LAST_ORDINAL, event.getDealId(), event.getOrdinal());
        var before = Foreseen.<DealEvent>ask(LATEST, event.getDealId(), Optional::empty);
        Foreseen.made(
                LATEST,
                event.getDealId(),
                before.map(latest -> later(latest, event)).orElse(event));
    }

    /** Of a deal's events that are believed the one whose earliest possible day is the latest; none where nothing has happened. */
    public Optional<DealEvent> latest(UUID deal) {
        return Foreseen.ask(LATEST, deal, () -> events(deal).stream().reduce(DealRepository::later));
    }

    private static DealEvent later(DealEvent one, DealEvent next) {
        var earliest = one.getOccurred().earliest();
        var ofNext = next.getOccurred().earliest();
        return ofNext == null || earliest != null && earliest.isAfter(ofNext) ? one : next;
    }

    /** What is believed to have happened to a deal, in order. */
    public List<DealEvent> events(UUID deal) {
        return getEntityManager()
                .createQuery(
                        "from DealEvent e where e.dealId = :deal and e.knownTo is null order by e.ordinal",
                        DealEvent.class)
                .setParameter("deal", deal)
                .getResultList();
    }

    /** The stage a deal is in, by its last event that is believed, whenever that happened; none where nothing has. */
    public Optional<DealStage> stage(UUID deal) {
        return Foreseen.ask(STAGE, deal, () -> storedStage(deal));
    }

    private Optional<DealStage> storedStage(UUID deal) {
        return getEntityManager()
                .createQuery(
                        "select e.stage from DealEvent e where e.dealId = :deal and e.knownTo is null order by e.ordinal desc",
                        DealStage.class)
                .setParameter("deal", deal)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The place of a deal's last event that is believed; 0 where there is none. */
    public int lastOrdinal(UUID deal) {
        return Foreseen.<Integer>ask(LAST_ORDINAL, deal, () -> Optional.of(storedLastOrdinal(deal)))
                .orElseThrow();
    }

    private int storedLastOrdinal(UUID deal) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(e.ordinal), 0) from DealEvent e where e.dealId = :deal and e.knownTo is null",
                        Integer.class)
                .setParameter("deal", deal)
                .getSingleResult();
    }

    /** The deals with these slugs, in no order; unknown slugs are left out. */
    public List<Deal> bySlugs(Collection<String> slugs) {
        return list("slug in ?1", slugs);
    }
}
