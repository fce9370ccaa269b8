package org.kardan.suppliers.bods;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.SourceKind;

/** The first source of a fact, as the export reads and writes it. */
record HeldSource(
        String title,
        SourceKind kind,
        @Nullable String outlet,
        @Nullable String url) {

    static @Nullable HeldSource of(ResultSet row, int column) throws SQLException {
        var title = row.getString(column);
        return title == null
                ? null
                : new HeldSource(
                        title,
                        SourceKind.valueOf(row.getString(column + 1)),
                        row.getString(column + 2),
                        row.getString(column + 3));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeArrayFieldStart("type");
        json.writeString(
                switch (kind) {
                    case REGISTRY, OFFICIAL_RELEASE -> "officialRegister";
                    case INTERVIEW, AGENCY_SUMMARY, REPORT, BACKGROUND -> "thirdParty";
                });
        json.writeEndArray();
        json.writeStringField("description", title);
        if (url != null) {
            json.writeStringField("url", url);
        }
        if (outlet != null) {
            json.writeArrayFieldStart("assertedBy");
            json.writeStartObject();
            json.writeStringField("name", outlet);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
