package org.kardan.suppliers.bods;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.Statement.Party;
import org.kardan.suppliers.bulk.OwnFields;
import org.kardan.suppliers.organisation.OrganisationKind;

/** What the row of an organisation says of it. */
record PartyFields(
        String name,
        OrganisationKind kind,
        @Nullable String legalForm,
        @Nullable String country) {

    /** What a statement says. */
    static PartyFields of(Party party) {
        return new PartyFields(party.names().getFirst(), party.kind(), party.legalForm(), party.country());
    }

    /** Said in place of this by a source that said {@code last} before; null: nothing of it is the source's to say. */
    PartyFields followed(@Nullable PartyFields last, PartyFields next) {
        return last == null
                ? this
                : new PartyFields(
                        OwnFields.follow(name, last.name, next.name),
                        OwnFields.follow(kind, last.kind, next.kind),
                        OwnFields.follow(legalForm, last.legalForm, next.legalForm),
                        OwnFields.follow(country, last.country, next.country));
    }

    /** The fields in which this says something else than a statement, each with the two values in words. */
    Map<String, String> unlike(PartyFields said) {
        return OwnFields.unlike(byName(), said.byName());
    }

    private Map<String, @Nullable Object> byName() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("kind", kind);
        fields.put("legalForm", legalForm);
        fields.put("country", country);
        return fields;
    }
}
