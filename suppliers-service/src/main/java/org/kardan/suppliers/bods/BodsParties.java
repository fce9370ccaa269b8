package org.kardan.suppliers.bods;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kardan.suppliers.bods.BodsLookup.KnownRecord;
import org.kardan.suppliers.bods.BodsReport.Counts;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.bods.Statement.Party;
import org.kardan.suppliers.evidence.FactKind;

/** Turns entity and person statements into organisations: made, found by an identifier, or updated. */
final class BodsParties {

    private final BodsLookup lookup;
    private final BodsRows rows;
    private final BodsCorrections corrections;
    private final BodsAudit audit;
    private final Counts counts;
    private final Refusal refusal;

    /** Identifiers of the organisations that this batch makes, which the database does not have yet. */
    private final Map<Identifier, Set<UUID>> owners = new HashMap<>();

    /** What this batch has written of each organisation, which the database does not have yet either. */
    private final Map<UUID, Set<String>> written = new HashMap<>();

    /** Receives what is wrong with a statement. */
    interface Refusal {
        void refuse(Header header, String field, String message);
    }

    BodsParties(
            BodsLookup lookup,
            BodsRows rows,
            BodsCorrections corrections,
            BodsAudit audit,
            Counts counts,
            Refusal refusal) {
        this.lookup = lookup;
        this.rows = rows;
        this.corrections = corrections;
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
        audit.organisationsBefore(here(parties, records));
        var newcomers = new HashMap<String, KnownRecord>();
        for (var party : parties) {
            var known = records.get(party.header().recordId());
            if (known == null) {
                newcomers.put(party.header().recordId(), newcomer(party));
            } else {
                update(party, known);
            }
        }
        return newcomers;
    }

    /** The organisations that are here and that these may change. */
    private Set<UUID> here(List<Party> parties, Map<String, KnownRecord> records) {
        var here = new HashSet<UUID>();
        owners.values().forEach(here::addAll);
        parties.forEach(party -> {
            var known = records.get(party.header().recordId());
            if (known != null) {
                here.add(known.organisation());
            }
        });
        return here;
    }

    private KnownRecord newcomer(Party party) throws SQLException {
        var same = new HashSet<UUID>();
        party.identifiers().forEach(identifier -> same.addAll(owners.getOrDefault(identifier, Set.of())));
        var header = party.header();
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
            addMissing(id, party, corrections.namesOf(id), corrections.identifiersOf(id));
        } else {
            counts.organisationsMade++;
            rows.organisation(id, party);
            addMissing(id, party, Set.of(), Set.of());
        }
        rows.party(party, id, found);
        rows.citation(FactKind.ORGANISATION, id, header);
        audit.organisation(id, header);
        return new KnownRecord(header.type(), id, found, header.date());
    }

    private void update(Party party, KnownRecord known) throws SQLException {
        var id = known.organisation();
        corrections.record(party.header());
        // What others say of an organisation that was here before this record is not this source's to take back.
        if (known.found()) {
            addMissing(id, party, corrections.namesOf(id), corrections.identifiersOf(id));
        } else {
            corrections.organisation(id, party);
            corrections.identifiers(id, party.identifiers());
            addMissing(id, party, corrections.names(id, party.names()), corrections.identifiersOf(id));
        }
        corrections.citations(id);
        rows.citation(FactKind.ORGANISATION, id, party.header());
        audit.organisation(id, party.header());
        counts.organisationsUpdated++;
    }

    private void addMissing(UUID id, Party party, Set<String> names, Set<String> identifiers) {
        var here = written.computeIfAbsent(id, key -> new HashSet<>());
        party.names().stream()
                .filter(name -> !names.contains(name) && here.add(name))
                .forEach(name -> rows.name(id, party, name));
        for (var identifier : party.identifiers()) {
            var text = BodsCorrections.text(identifier);
            if (!identifiers.contains(text) && here.add(text)) {
                rows.identifier(id, identifier);
                owners.computeIfAbsent(identifier, key -> new HashSet<>()).add(id);
            }
        }
    }
}
