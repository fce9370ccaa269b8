package org.kardan.kit.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a type as one SQL statement: PostgreSQL makes the JSON, so that an export is bytes passed on. {@code t} is the
 * type's table. Fields that are null are left out.
 */
public final class ExportQuery {

    /** When the row before was known, in UTC whatever the session's zone. */
    private static final String MOMENT = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private static final String CITATIONS = """
            (select json_agg(x) from (
                select %ss.code as source, c.speaker_id as speaker, c.modality, c.reliability, c.credibility, c.locator,
                    c.note%s
                from citations c join sources s on s.id = c.source_id
                where c.fact_id = %s and %s
                order by c.position, c.id) x)""";

    private final String table;
    private final Kind kind;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private final List<String[]> cited = new ArrayList<>();
    private String order = "t.id";
    private @Nullable String key;
    private @Nullable String until;
    private boolean isDated;
    private boolean isKeyedOnly;

    private ExportQuery(String table, Kind kind) {
        this.table = table;
        this.kind = kind;
    }

    /** What a table keeps of the past. */
    private enum Kind {
        FACTS,
        KNOWN_ROWS,
        ROWS
    }

    /** Lines of facts: one for each version, of which the export shows one or all. */
    public static ExportQuery ofFacts(String table) {
        return new ExportQuery(table, Kind.FACTS);
    }

    /** Lines of what facts refer to, from a table with a view {@code <table>_history} of all its versions. */
    public static ExportQuery ofKnownRows(String table) {
        return new ExportQuery(table, Kind.KNOWN_ROWS);
    }

    /** Lines of rows that have no history. */
    public static ExportQuery ofRows(String table) {
        return new ExportQuery(table, Kind.ROWS);
    }

    /** Adds a field. */
    public ExportQuery as(String field, String sql) {
        fields.add("%s as \"%s\"".formatted(sql, field));
        return this;
    }

    /** Adds fields whose columns have the same names in snake_case. */
    public ExportQuery with(String... names) {
        for (var name : names) {
            as(name, "t." + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        }
        return this;
    }

    /** Adds the field of another table that a column refers to. */
    public ExportQuery reference(String field, String of, String column, String keyColumn) {
        var alias = "r" + fields.size();
        joins.append(" left join %s %s on %s.id = t.%s".formatted(of, alias, alias, column));
        return as(field, alias + "." + keyColumn);
    }

    /** Adds a fuzzy date. */
    public ExportQuery date(String field, String column) {
        return as(field, "t." + column + "_edtf");
    }

    /** Adds the interval {@code validFrom} to {@code validTo} under these names; an export as of a day goes by it. */
    public ExportQuery dated(String from, String to) {
        isDated = true;
        return date(from, "valid_from").date(to, "valid_to");
    }

    /** Adds the citations of the row itself. */
    public ExportQuery cited() {
        return cited("citations", "t.id");
    }

    /** Adds the citations of another fact that the row names. */
    public ExportQuery cited(String field, String fact) {
        cited.add(new String[] {field, fact});
        return this;
    }

    /** Of rows without history, only those that stood at the moment: a column says since when a row does not. */
    public ExportQuery standingUntil(String column) {
        until = column;
        return this;
    }

    /** Other than by id. */
    public ExportQuery orderedBy(String sql) {
        order = sql;
        return this;
    }

    /** The SQL of {@link TransferType#keyField}. */
    public ExportQuery keyedBy(String sql) {
        key = sql;
        return this;
    }

    /** Rows have this key and no id. */
    public ExportQuery keyedOnlyBy(String sql) {
        isKeyedOnly = true;
        return keyedBy(sql).orderedBy(sql);
    }

    /** The table. */
    public String table() {
        return table;
    }

    /** The table or view that holds all versions of its rows by their ids; null where there is none, or the rows have no ids. */
    public @Nullable String versions() {
        if (!hasVersions() || !hasId()) {
            return null;
        }
        return kind == Kind.FACTS ? table : table + "_history";
    }

    private boolean isFact() {
        return kind == Kind.FACTS;
    }

    private boolean hasVersions() {
        return kind != Kind.ROWS;
    }

    /** The SQL of the key; null where there is none. */
    public @Nullable String key() {
        return key;
    }

    /** All lines, seen so. */
    String all(String type, ExportView view) {
        return lines(type, view, "true") + " order by " + order + (hasVersions() ? ", t.version" : "");
    }

    /** The lines of today with these ids (an array of uuid) or keys (an array of text). */
    public String some(String type) {
        var byId = hasId() ? "t.id = any (?)" : "cardinality(?::uuid[]) < 0";
        return lines(type, ExportView.NOW, key == null ? byId : "(%s or %s = any (?))".formatted(byId, key));
    }

    private boolean hasId() {
        return !isKeyedOnly;
    }

    private String lines(String type, ExportView view, String condition) {
        var all = new ArrayList<String>();
        all.add("'%s' as type".formatted(type));
        if (hasId()) {
            all.add("t.id");
        }
        all.addAll(fields);
        cited.forEach(
                citations -> all.add(citations(citations[0], citations[1], view) + " as \"" + citations[0] + "\""));
        if (hasVersions()) {
            all.add(MOMENT.formatted("t.known_from") + " as \"knownFrom\"");
        }
        if (hasVersions() && view.history()) {
            all.add("t.version");
            all.add(MOMENT.formatted("t.known_to") + " as \"knownTo\"");
        }
        return "select json_strip_nulls(row_to_json(line))::text from %s t%s cross join lateral (select %s) line where %s and %s"
                .formatted(from(view), joins, String.join(", ", all), condition, seen(view));
    }

    private String from(ExportView view) {
        boolean past = view.history() || view.knownAt() != null;
        return kind == Kind.KNOWN_ROWS && past ? table + "_history" : table;
    }

    private String seen(ExportView view) {
        if (kind != Kind.FACTS) {
            var known = view.history() || kind == Kind.ROWS ? "true" : view.known("t");
            return until == null || view.history() ? known : known + " and " + view.standing("t." + until);
        }
        return (view.history() ? "true" : view.known("t")) + (isDated ? " and " + view.valid("t") : "");
    }

    private String citations(String field, String fact, ExportView view) {
        var of = view.history() && hasVersions()
                // Each version of a citation stands with the version of the fact in whose time it was recorded.
                ? "c.known_from >= t.known_from and (t.known_to is null or c.known_from < t.known_to)"
                : view.history() ? "true" : view.known("c");
        if (!field.equals("citations")) {
            return CITATIONS.formatted("", "", fact, of);
        }
        var from = MOMENT.formatted("c.known_from");
        var times = (isFact() ? ", case when c.known_from <> t.known_from then %s end".formatted(from) : ", " + from)
                + " as \"knownFrom\"";
        var versions = view.history() ? ", c.version, " + MOMENT.formatted("c.known_to") + " as \"knownTo\"" : "";
        return CITATIONS.formatted("c.id, ", times + versions, fact, of);
    }
}
