package org.kardan.suppliers.bods;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.organisation.OrganisationKind;

/**
 * Writes what we hold as statements. Organisations and stakes are the records, under their own ids; a statement is one version
 * of them, so that the same version keeps its {@code statementId} in every export.
 */
final class StatementWriter {

    private final JsonGenerator json;
    private final BodsPublication publication;
    private final LocalDate today;

    StatementWriter(JsonGenerator json, BodsPublication publication, LocalDate today) {
        this.json = json;
        this.publication = publication;
        this.today = today;
    }

    void write(HeldParty party) throws IOException {
        var date = party.date() == null ? today.toString() : party.date();
        var version = "organisation %s version %d of %s %s %s %s %s"
                .formatted(
                        party.id(),
                        party.version(),
                        date,
                        party.closed(),
                        party.name(),
                        party.names(),
                        party.identifiers());
        var statementId = UUID.nameUUIDFromBytes(version.getBytes(StandardCharsets.UTF_8));
        var type = party.isPerson() ? "person" : "entity";
        var status = party.closed() ? "closed" : party.version() == 1 ? "new" : "updated";
        begin(statementId, date, party.id(), party.id(), type, status, party.source());
        if (party.isPerson()) {
            person(party);
        } else {
            entity(party);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    void write(HeldStake stake) throws IOException {
        var status = stake.to() != null ? "closed" : stake.corrected() ? "updated" : "new";
        begin(stake.rowId(), stake.date(), stake.organisation(), stake.id(), "relationship", status, stake.source());
        json.writeStringField("subject", stake.organisation().toString());
        json.writeStringField("interestedParty", stake.owner().toString());
        json.writeArrayFieldStart("interests");
        interest(stake);
        json.writeEndArray();
        json.writeEndObject();
        annotations(stake);
        json.writeEndObject();
    }

    /** Everything up to the first field of the record's details that is not common to all. */
    private void begin(
            UUID statement,
            String date,
            UUID subject,
            UUID record,
            String type,
            String status,
            @Nullable HeldSource source)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("statementId", statement.toString());
        json.writeStringField("statementDate", date);
        json.writeStringField("declarationSubject", subject.toString());
        json.writeObjectFieldStart("publicationDetails");
        json.writeStringField("publicationDate", today.toString());
        json.writeStringField("bodsVersion", Codes.VERSION);
        if (publication.license().isPresent()) {
            json.writeStringField("license", publication.license().get().toString());
        }
        json.writeObjectFieldStart("publisher");
        json.writeStringField("name", publication.publisher());
        json.writeEndObject();
        json.writeEndObject();
        if (source != null) {
            source.write(json);
        }
        json.writeStringField("recordId", record.toString());
        json.writeStringField("recordType", type);
        json.writeStringField("recordStatus", status);
        json.writeObjectFieldStart("recordDetails");
        json.writeBooleanField("isComponent", false);
    }

    private void person(HeldParty party) throws IOException {
        json.writeStringField("personType", party.form());
        unspecified("unspecifiedPersonDetails", party);
        json.writeArrayFieldStart("names");
        for (var name : party.names()) {
            json.writeStartObject();
            json.writeStringField("fullName", name);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void entity(HeldParty party) throws IOException {
        json.writeObjectFieldStart("entityType");
        var form = (party.form() == null ? Codes.entityType(party.kind()) : party.form()).split("/");
        json.writeStringField("type", form[0]);
        if (form.length > 1) {
            json.writeStringField("subtype", form[1]);
        }
        var details = party.legalForm() == null ? Codes.details(party.kind()) : party.legalForm();
        if (details != null) {
            json.writeStringField("details", details);
        }
        json.writeEndObject();
        unspecified("unspecifiedEntityDetails", party);
        if (!party.described()) {
            json.writeStringField("name", party.name());
        }
        json.writeArrayFieldStart("alternateNames");
        for (var name : party.names()) {
            if (!name.equals(party.name())) {
                json.writeString(name);
            }
        }
        json.writeEndArray();
        if (party.country() != null) {
            json.writeObjectFieldStart("jurisdiction");
            json.writeStringField("name", Locale.of("", party.country()).getDisplayCountry(Locale.ENGLISH));
            json.writeStringField("code", party.country());
            json.writeEndObject();
        }
        identifiers(party);
    }

    private void identifiers(HeldParty party) throws IOException {
        json.writeArrayFieldStart("identifiers");
        for (var identifier : party.identifiers()) {
            var scheme = Codes.scheme(identifier.scheme());
            json.writeStartObject();
            json.writeStringField("id", identifier.value());
            json.writeStringField(scheme.isPresent() ? "scheme" : "schemeName", scheme.orElse(identifier.scheme()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Somebody who is not named: why, and in which words. */
    private void unspecified(String field, HeldParty party) throws IOException {
        if (!party.described() && party.kind() != OrganisationKind.UNKNOWN) {
            return;
        }
        if (!party.described() && party.form() != null) {
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField(
                "reason",
                party.unspecifiedReason() == null ? "informationUnknownToPublisher" : party.unspecifiedReason());
        json.writeStringField("description", party.name());
        json.writeEndObject();
    }

    private void interest(HeldStake stake) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", Codes.of(stake.interest()));
        if (stake.directness() != null) {
            json.writeStringField("directOrIndirect", stake.directness());
        }
        var share = stake.share();
        if (share.min() != null && share.max() != null) {
            json.writeObjectFieldStart("share");
            if (share.min().equals(share.max())) {
                json.writeNumberField("exact", Shares.percent(share.min()));
            } else {
                json.writeNumberField("minimum", Shares.percent(share.min()));
                json.writeNumberField("maximum", Shares.percent(share.max()));
            }
            json.writeEndObject();
        }
        var from = FuzzyDates.day(stake.from());
        if (from != null) {
            json.writeStringField("startDate", from.toString());
        }
        var to = FuzzyDates.day(stake.to());
        if (to != null) {
            json.writeStringField("endDate", to.toString());
        }
        json.writeEndObject();
    }

    private void annotations(HeldStake stake) throws IOException {
        json.writeArrayFieldStart("annotations");
        var interest = "/recordDetails/interests/0";
        if (FuzzyDates.needsAnnotation(stake.from())) {
            FuzzyDates.annotate(json, interest, "startDate", stake.from());
        }
        if (stake.to() != null && FuzzyDates.needsAnnotation(stake.to())) {
            FuzzyDates.annotate(json, interest, "endDate", stake.to());
        }
        json.writeEndArray();
    }
}
