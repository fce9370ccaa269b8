package org.kardan.suppliers.bods;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.search.SearchKeys;
import org.kardan.kit.write.TableCopy;
import org.kardan.suppliers.bods.BodsLookup.StakeKey;
import org.kardan.suppliers.bods.BodsTextRows.Text;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.bods.Statement.Interest;
import org.kardan.suppliers.bods.Statement.Party;
import org.kardan.suppliers.bulk.Slugs;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.name.NameKind;
import org.kardan.suppliers.name.Scripts;

/** The new rows of one batch, sent table by table in the order of their foreign keys. */
final class BodsRows {

    private final UUID source;
    private final OffsetDateTime now;

    private final TableCopy organisations =
            new TableCopy("organisations", "id, slug, name, kind, legal_form, country, version, search, known_from");
    private final TableCopy names =
            new TableCopy("organisation_names", "row_id, id, organisation_id, value, script, kind, known_from, search");
    private final TableCopy identifiers =
            new TableCopy("organisation_identifiers", "row_id, id, organisation_id, scheme, value, known_from");
    private final TableCopy records = new TableCopy(
            "bods_records",
            "source_id, record_id, record_type, statement_date, organisation_id, found, form, unspecified_reason, closed,"
                    + " stated_name, stated_kind, stated_legal_form, stated_country");
    private final TableCopy facts =
            new TableCopy("bods_facts", "source_id, record_id, fact_kind, value, fact_id, recorded");
    private final TableCopy stakes = new TableCopy(
            "ownership_stakes",
            "row_id, id, owner_id, organisation_id, interest, share_min, share_max, valid_from_edtf, valid_from_earliest,"
                    + " valid_from_latest, valid_to_edtf, valid_to_earliest, valid_to_latest, known_from, version");
    private final TableCopy stakeKeys = new TableCopy(
            "bods_stakes", "source_id, record_id, interest, occurrence, stake_id, directness, stated_version");
    private final TableCopy citations = new TableCopy(
            "citations",
            "row_id, id, fact_id, fact_kind, position, source_id, modality, reliability, credibility, locator, known_from");
    private final TableCopy statements = new TableCopy("bods_statements", "source_id, statement_id");

    private final Map<String, String> found = new HashMap<>();

    BodsRows(UUID source, OffsetDateTime now) {
        this.source = source;
        this.now = now;
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    void organisation(UUID id, Party party) {
        var name = party.names().getFirst();
        organisations.add(
                id, Slugs.of(name, id), name, party.kind(), party.legalForm(), party.country(), 1, found(name), now);
    }

    void name(UUID id, UUID organisation, Party party, String value) {
        var script = Scripts.of(value);
        names.add(newId(), id, organisation, value, script, kind(party, value, script), now, found(value));
    }

    void identifier(UUID id, UUID organisation, Identifier identifier) {
        identifiers.add(newId(), id, organisation, identifier.scheme(), identifier.value(), now);
    }

    void party(Party party, UUID organisation, boolean found) {
        record(
                party.header(),
                organisation,
                found,
                party.form(),
                party.unspecifiedReason(),
                found ? null : PartyFields.of(party));
    }

    void relationship(Header header) {
        record(header, null, false, null, null, null);
    }

    void stake(UUID id, int version, UUID owner, UUID organisation, Interest interest) {
        var from = interest.from();
        var to = interest.to();
        stakes.add(
                newId(),
                id,
                owner,
                organisation,
                interest.type(),
                interest.share().min(),
                interest.share().max(),
                from.stored(),
                from.earliest(),
                from.latest(),
                to == null ? null : to.stored(),
                to == null ? null : to.earliest(),
                to == null ? null : to.latest(),
                now,
                version);
    }

    /** The last statement about the record has the name or identifier. */
    void stated(Header header, Text text, UUID fact, boolean recorded) {
        facts.add(source, header.recordId(), text.kind(), text.value(), fact, recorded);
    }

    void stakeKey(StakeKey key, UUID stake, @Nullable String directness, int version) {
        stakeKeys.add(source, key.record(), key.interest(), key.occurrence(), stake, directness, version);
    }

    /** The publisher declares it; how far it is to be trusted, nobody has judged (F, 6). */
    void citation(FactKind kind, UUID fact, Header header, int position) {
        var locator = "BODS " + header.statementId();
        citations.add(newId(), newId(), fact, kind, position, source, "ASSERTED", "F", 6, locator, now);
    }

    void statement(Header header) {
        statements.add(source, header.statementId());
    }

    void send(Connection connection) throws SQLException {
        TableCopy.send(
                connection,
                List.of(organisations, names, identifiers, records, facts, stakes, stakeKeys, citations, statements));
    }

    /** What a name is found by; an organisation's own is one of its names too. */
    private Supplier<String> found(String name) {
        return () -> found.computeIfAbsent(name, text -> SearchKeys.literal(List.of(text)));
    }

    private void record(
            Header header,
            @Nullable UUID organisation,
            boolean found,
            @Nullable String form,
            @Nullable String reason,
            @Nullable PartyFields stated) {
        records.add(
                source,
                header.recordId(),
                header.type(),
                header.date(),
                organisation,
                found,
                form,
                reason,
                header.closed(),
                stated == null ? null : stated.name(),
                stated == null ? null : stated.kind(),
                stated == null ? null : stated.legalForm(),
                stated == null ? null : stated.country());
    }

    private static NameKind kind(Party party, String value, String script) {
        if (!party.named()) {
            return NameKind.DESCRIPTION;
        }
        var shown = party.names().getFirst();
        if (value.equals(shown)) {
            return NameKind.OFFICIAL;
        }
        return script.equals(Scripts.of(shown)) ? NameKind.TRADING : NameKind.TRANSLITERATED;
    }
}
