package org.kardan.suppliers.bods;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kardan.suppliers.bods.BodsCorrections.Held;
import org.kardan.suppliers.bods.BodsLookup.KnownRecord;
import org.kardan.suppliers.bods.BodsReport.Counts;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.bods.Statement.Party;
import org.kardan.suppliers.bulk.LeftAlone;
import org.kardan.suppliers.evidence.FactKind;

/** Turns entity and person statements into organisations: made, found by an identifier, or updated. */
final class BodsParties {

    private final BodsLookup lookup;
    private final BodsRows rows;
    private final BodsTexts texts;
    private final BodsCorrections corrections;
    private final BodsAudit audit;
    private final Counts counts;
    private final Refusal refusal;

    /** Which organisations have which identifiers, with those that this batch makes, which the database does not have yet. */
    private final Map<Identifier, Set<UUID>> owners = new HashMap<>();

    /** The organisations that records are by their ids. */
    private final Map<String, UUID> own = new HashMap<>();

    /** The organisations that were here, as they are. */
    private final Map<UUID, Held> held = new HashMap<>();

    /** Receives what is wrong with a statement. */
    interface Refusal {
        void refuse(Header header, String field, String message);
    }

    BodsParties(
            BodsLookup lookup,
            BodsRows rows,
            BodsCorrections corrections,
            BodsTextRows texts,
            BodsAudit audit,
            Counts counts,
            Refusal refusal) {
        this.lookup = lookup;
        this.rows = rows;
        this.corrections = corrections;
        this.texts = new BodsTexts(texts, rows, this::leftAlone);
        this.audit = audit;
        this.counts = counts;
        this.refusal = refusal;
    }

    /** Takes the parties in; returns the records that are new. */
    Map<String, KnownRecord> take(List<Party> parties, Map<String, KnownRecord> records) throws SQLException {
        var identifiers = parties.stream()
                .flatMap(party -> party.identifiers().stream())
                .distinct()
                .toList();
        owners.putAll(lookup.organisations(identifiers));
        own.putAll(lookup.byId(parties.stream()
                .map(party -> party.header().recordId())
                .filter(record -> !records.containsKey(record))
                .toList()));
        var here = here(parties, records);
        audit.organisationsBefore(here);
        held.putAll(corrections.organisations(here));
        texts.read(
                here,
                parties.stream()
                        .map(party -> party.header().recordId())
                        .filter(records::containsKey)
                        .toList());
        var newcomers = new HashMap<String, KnownRecord>();
        for (var party : parties) {
            var known = records.get(party.header().recordId());
            if (known == null) {
                newcomers.put(party.header().recordId(), newcomer(party));
            } else {
                update(party, known);
            }
        }
        texts.takeBack();
        return newcomers;
    }

    /** The organisations that are here and that these may change. */
    private Set<UUID> here(List<Party> parties, Map<String, KnownRecord> records) {
        var here = new HashSet<UUID>();
        owners.values().forEach(here::addAll);
        here.addAll(own.values());
        parties.forEach(party -> {
            var known = records.get(party.header().recordId());
            if (known != null) {
                here.add(known.organisation());
            }
        });
        return here;
    }

    private KnownRecord newcomer(Party party) {
        var header = party.header();
        var itself = own.get(header.recordId());
        var same = new HashSet<UUID>();
        if (itself == null) {
            party.identifiers().forEach(identifier -> same.addAll(owners.getOrDefault(identifier, Set.of())));
        } else {
            same.add(itself);
        }
        if (same.size() > 1) {
            refusal.refuse(
                    header,
                    "recordDetails/identifiers",
                    "belong to several organisations here; merge those first, or correct the identifiers");
        }
        boolean found = !same.isEmpty();
        var id = found ? same.iterator().next() : BodsRows.newId();
        if (found) {
            counts.organisationsFound++;
        } else {
            counts.organisationsMade++;
            rows.organisation(id, party);
        }
        rows.party(party, id, found);
        state(id, party);
        return new KnownRecord(header.type(), id, found, header.date(), null);
    }

    private void update(Party party, KnownRecord known) throws SQLException {
        var id = known.organisation();
        var here = held.get(id).fields();
        var next = PartyFields.of(party);
        // What others say of an organisation that was here before this record is not this source's to change.
        var last = known.found() ? null : known.stated();
        var followed = here.followed(last, next);
        if (!followed.equals(here)) {
            corrections.organisation(id, followed);
        }
        followed.unlike(next)
                .forEach((field, difference) -> leftAlone(
                        party.header(),
                        id,
                        field,
                        "stays %s: it was %s"
                                .formatted(
                                        difference,
                                        last == null ? "not recorded by this import" : "corrected here since")));
        corrections.party(party, known.found() ? null : next);
        corrections.uncite(List.of(id));
        state(id, party);
        counts.organisationsUpdated++;
    }

    private void state(UUID id, Party party) {
        texts.state(id, party)
                .forEach(identifier -> owners.computeIfAbsent(identifier, key -> new HashSet<>())
                        .add(id));
        rows.citation(FactKind.ORGANISATION, id, party.header(), 1);
        audit.organisation(id, party.header());
    }

    private void leftAlone(Header header, UUID organisation, String field, String message) {
        counts.leftAlone.add(new LeftAlone(
                header.number(), header.line(), held.get(organisation).slug(), field, message));
    }
}
