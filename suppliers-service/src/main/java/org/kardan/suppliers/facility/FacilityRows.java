package org.kardan.suppliers.facility;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.search.SearchKeys;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.CanonicalJson;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.TableCopy;
import org.kardan.suppliers.asset.AssetKind;
import org.kardan.suppliers.bulk.ChangedSubjects;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.facility.FacilityLookup.HeldName;
import org.kardan.suppliers.name.NameKind;
import org.kardan.suppliers.name.Scripts;

/** The new rows of one batch, sent table by table in the order of their foreign keys. */
final class FacilityRows {

    private final UUID source;
    private final OffsetDateTime now;
    private final String actor;

    private final TableCopy assets = new TableCopy(
            "assets", "id, slug, name, kind, country, latitude, longitude, address, version, search, known_from");
    private final TableCopy names =
            new TableCopy("asset_names", "row_id, id, asset_id, value, script, kind, known_from, search");
    private final TableCopy forms = new TableCopy("new_forms", "asset_id, name, form");
    private final TableCopy taken = new TableCopy(
            "facility_rows",
            "source_id, key, asset_id, made, checksum, name, country, latitude, longitude, address, name_id");
    private final TableCopy citations = new TableCopy(
            "citations",
            "row_id, id, fact_id, fact_kind, position, source_id, modality, reliability, credibility, locator, known_from");
    private final TableCopy audit =
            new TableCopy("audit_entries", "actor, action, type, fact_id, subject_id, after, reason");

    private final ChangedSubjects changed = new ChangedSubjects();

    FacilityRows(UUID source, OffsetDateTime now, String actor) {
        this.source = source;
        this.now = now;
        this.actor = actor;
    }

    /** An asset that was not here. */
    void make(Facility facility, UUID id, String slug) {
        var place = facility.place();
        assets.add(
                id,
                slug,
                facility.name(),
                AssetKind.PLANT,
                facility.country(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                facility.address(),
                1,
                found(facility),
                now);
        cite(FactKind.ASSET, id, facility, 1);
        take(facility, id, true, name(facility, id));
        audit(AuditAction.CREATE, facility, id);
    }

    /** An asset that was here, and is in the list too. */
    void link(Facility facility, UUID asset, @Nullable HeldName name) {
        if (name == null) {
            take(facility, asset, false, name(facility, asset));
        } else {
            cite(FactKind.ASSET_NAME, name.id(), facility, name.lastPosition() + 1);
            take(facility, asset, false, null);
        }
        audit(AuditAction.CORRECT, facility, asset);
    }

    /** An asset of which a row says something else than it did; what of it is written, others decide. */
    void changed(Facility facility, UUID asset) {
        audit(AuditAction.CORRECT, facility, asset);
    }

    /** A name that an asset has; returns its id. */
    UUID name(Facility facility, UUID asset) {
        var id = NewId.next();
        names.add(
                NewId.next(),
                id,
                asset,
                facility.name(),
                Scripts.of(facility.name()),
                NameKind.OFFICIAL,
                now,
                found(facility));
        cite(FactKind.ASSET_NAME, id, facility, 1);
        forms.add(asset, facility.name(), Facility.form(facility.name()));
        return id;
    }

    /** Whoever runs the facility or has been there declares it; how far the list is to be trusted, nobody has judged (F, 6). */
    void cite(FactKind kind, UUID fact, Facility facility, int position) {
        var locator = facility.listId() == null ? "row " + facility.number() : "OS ID " + facility.listId();
        citations.add(NewId.next(), NewId.next(), fact, kind, position, source, "ASSERTED", "F", 6, locator, now);
    }

    void send(Connection connection) throws SQLException {
        TableCopy.send(connection, List.of(assets, names, citations, taken, audit));
        changed.wake(connection);
        // A form may be there: the asset had the name before, and has it again.
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table if not exists new_forms (like asset_forms) on commit delete rows");
            TableCopy.send(connection, List.of(forms));
            statement.execute(
                    "insert into asset_forms select distinct * from new_forms on conflict do nothing; truncate new_forms");
        }
    }

    private static Supplier<String> found(Facility facility) {
        return () -> SearchKeys.literal(List.of(facility.name()));
    }

    private void take(Facility facility, UUID asset, boolean made, @Nullable UUID name) {
        var place = facility.place();
        taken.add(
                source,
                facility.key(),
                asset,
                made,
                facility.checksum(),
                facility.name(),
                facility.country(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                facility.address(),
                name);
    }

    private void audit(AuditAction action, Facility facility, UUID asset) {
        Map<String, @Nullable Object> says = new LinkedHashMap<>();
        says.put("name", facility.name());
        says.put("address", facility.address());
        says.put("country", facility.country());
        says.put("latitude", facility.place() == null ? null : facility.place().latitude());
        says.put("longitude", facility.place() == null ? null : facility.place().longitude());
        changed.add(asset);
        audit.add(actor, action, "Asset", asset, asset, CanonicalJson.of(says), "facility list");
    }
}
