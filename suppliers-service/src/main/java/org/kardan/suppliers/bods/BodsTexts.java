package org.kardan.suppliers.bods;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.BodsTextRows.HeldText;
import org.kardan.suppliers.bods.BodsTextRows.Text;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.bods.Statement.Party;
import org.kardan.suppliers.evidence.FactKind;

/**
 * The names and identifiers of the organisations of one batch. What a statement has is recorded, or cited where it is here; what a
 * later statement no longer has is taken back where nobody has corrected it and nobody else states it. What stays keeps a citation.
 */
final class BodsTexts {

    private final BodsTextRows table;
    private final BodsRows rows;
    private final Told told;

    private final Map<UUID, Map<Text, HeldText>> held = new HashMap<>();
    private final Map<UUID, HeldText> byId = new HashMap<>();
    private final Map<String, Map<Text, UUID>> stated = new HashMap<>();
    private final Set<UUID> citedNow = new HashSet<>();
    private final List<Dropped> dropped = new ArrayList<>();

    /** Receives what is not touched. */
    interface Told {
        void leftAlone(Header header, UUID organisation, String field, String message);
    }

    BodsTexts(BodsTextRows table, BodsRows rows, Told told) {
        this.table = table;
        this.rows = rows;
        this.told = told;
    }

    /** What a record had and has no longer. */
    private record Dropped(Header header, UUID organisation, Text text, UUID fact) {}

    /** Reads what is here of these organisations, and what these records stated last. */
    void read(Collection<UUID> organisations, Collection<String> records) throws SQLException {
        for (var text : table.held(organisations)) {
            hold(text);
        }
        stated.putAll(table.stated(records));
    }

    /** Takes in what a statement has; returns the identifiers that are new here. */
    List<Identifier> state(UUID organisation, Party party) {
        var header = party.header();
        var before = stated.getOrDefault(header.recordId(), Map.of());
        var now = new LinkedHashSet<Text>();
        List<Identifier> added = new ArrayList<>();
        for (var name : party.names()) {
            var text = new Text(FactKind.ORGANISATION_NAME, name);
            if (now.add(text) && isNew(organisation, header, text, before.get(text))) {
                rows.name(add(organisation, header, text), organisation, party, name);
            }
        }
        for (var identifier : party.identifiers()) {
            var text = Text.of(identifier);
            if (now.add(text) && isNew(organisation, header, text, before.get(text))) {
                rows.identifier(add(organisation, header, text), organisation, identifier);
                added.add(identifier);
            }
        }
        before.forEach((text, fact) -> {
            if (!now.contains(text)) {
                dropped.add(new Dropped(header, organisation, text, fact));
            }
        });
        return added;
    }

    /** Takes back what is no longer stated, once all statements of the batch have been taken in, and before its rows are sent. */
    void takeBack() throws SQLException {
        Set<HeldText> closed = new HashSet<>();
        List<UUID> uncited = new ArrayList<>();
        for (var one : dropped) {
            table.forget(one.header().recordId(), one.text());
            var text = byId.getOrDefault(
                    one.fact(), held.getOrDefault(one.organisation(), Map.of()).get(one.text()));
            if (text == null) {
                continue;
            }
            text.statedBy().remove(one.header().recordId());
            if (text.statedBy().isEmpty() && text.citedByOthers()) {
                uncited.add(text.id());
            }
            var why = whyItStays(text, one.text());
            if (why == null) {
                closed.add(text);
            } else {
                told.leftAlone(
                        one.header(),
                        one.organisation(),
                        one.text().field(),
                        "'%s' is no longer stated, and stays: %s"
                                .formatted(text.text().value(), why));
            }
        }
        table.send(closed, uncited);
    }

    /** Null where nobody is left who states it, and nobody has corrected what an import recorded. */
    private static @Nullable String whyItStays(HeldText text, Text stated) {
        boolean corrected = text.recorded() && !text.text().equals(stated);
        if (!corrected && !text.citedByOthers() && text.statedBy().isEmpty()) {
            return null;
        }
        if (!text.recorded()) {
            return "it was not recorded by an import";
        }
        return corrected ? "'%s' was corrected to it here".formatted(stated.value()) : "others state it too";
    }

    /** Whether a text is to be recorded; cites it where it is here. */
    private boolean isNew(UUID organisation, Header header, Text text, @Nullable UUID before) {
        var here = held.getOrDefault(organisation, Map.of()).get(text);
        if (here == null) {
            if (before == null) {
                return true;
            }
            var corrected = byId.get(before);
            told.leftAlone(
                    header,
                    organisation,
                    text.field(),
                    corrected == null
                            ? "'%s' was retracted here, and stays so".formatted(text.value())
                            : "'%s' was corrected here to '%s', and stays so"
                                    .formatted(text.value(), corrected.text().value()));
            return false;
        }
        if (!here.id().equals(before)) {
            if (before != null) {
                table.forget(header.recordId(), text);
            }
            rows.stated(header, text, here.id(), here.recorded());
        }
        here.statedBy().add(header.recordId());
        if (!here.citedHere() && citedNow.add(here.id())) {
            rows.citation(text.kind(), here.id(), header, here.lastPosition() + 1);
        }
        return false;
    }

    private UUID add(UUID organisation, Header header, Text text) {
        var id = BodsRows.newId();
        rows.stated(header, text, id, true);
        rows.citation(text.kind(), id, header, 1);
        hold(new HeldText(id, id, organisation, text, true, new HashSet<>(Set.of(header.recordId())), true, false, 1));
        return id;
    }

    private void hold(HeldText text) {
        held.computeIfAbsent(text.organisation(), key -> new HashMap<>()).put(text.text(), text);
        byId.put(text.id(), text);
    }
}
