package org.kardan.suppliers.merging;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a kind of fact names organisations.
 *
 * @param type the GraphQL type
 * @param columns the columns that name one
 * @param content the columns that say what the fact says of it: two facts that agree in all of them say the same
 * @param subject what a change of the fact is a change of, as SQL
 */
record Reference(String type, String table, List<String> columns, List<String> content, String subject) {

    /** All facts that name organisations, but citations: those follow what they are about. */
    static final List<Reference> ALL = List.of(
            of("OrganisationName", "organisation_names", "value", "script", "language", "kind"),
            of("OrganisationIdentifier", "organisation_identifiers", "scheme", "value"),
            new Reference(
                    "OwnershipStake",
                    "ownership_stakes",
                    List.of("owner_id", "organisation_id"),
                    List.of("asset_id", "interest", "share_min", "share_max", "valid_from_edtf", "valid_to_edtf"),
                    "subject_id"),
            new Reference(
                    "DealTarget",
                    "deal_targets",
                    List.of("organisation_id"),
                    List.of("deal_id", "share_min", "share_max"),
                    "deal_id"),
            new Reference(
                    "DealParty", "deal_parties", List.of("organisation_id"), List.of("deal_id", "role"), "deal_id"),
            of(
                    "Restriction",
                    "restrictions",
                    "authority",
                    "programme",
                    "description",
                    "valid_from_edtf",
                    "valid_to_edtf"));

    private static Reference of(String type, String table, String... content) {
        return new Reference(type, table, List.of("organisation_id"), List.of(content), "organisation_id");
    }

    /** Whether a row names an organisation. */
    String names(String alias, String organisation) {
        return columns.stream()
                .map(column -> alias + "." + column + " = " + organisation)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** What a row says, as one text, with one organisation in the place of another. */
    String says(String alias, String from, String to) {
        return Stream.concat(
                        columns.stream().map(column -> replaced(alias, column, from, to)),
                        content.stream().map(column -> alias + "." + column))
                .collect(Collectors.joining(", ", "cast(row(", ") as text)"));
    }

    /** A column with one organisation in the place of another. */
    static String replaced(String alias, String column, String from, String to) {
        return "case when %1$s.%2$s = %3$s then %4$s else %1$s.%2$s end".formatted(alias, column, from, to);
    }
}
