package org.kardan.suppliers.search;

import static org.kardan.kit.search.database.SearchedTable.BELIEVED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.kardan.kit.search.SearchedField;
import org.kardan.kit.search.database.SearchedTable;
import org.kardan.kit.search.database.SearchedTable.All;
import org.kardan.kit.search.database.SearchedTable.Code;
import org.kardan.kit.search.database.SearchedTable.Text;

/** What this service is searched by. */
@ApplicationScoped
public class SearchedTables {

    private static final String ALL_ROWS = "true";
    /** An organisation that was merged is found as the one that it is now held to be. */
    private static final String STANDING = """
            case when organisations.merged_into_id is null then organisations.id else (
                with recursive up (id, next) as (
                    select o.id, o.merged_into_id from organisations o where o.id = organisations.merged_into_id
                    union select o.id, o.merged_into_id from up join organisations o on o.id = up.next)
                select up.id from up where up.next is null) end""";

    private static final double MENTIONED = 0.8;

    @Produces
    @Singleton
    All searched() {
        return new All(
                List.of(
                        rows(
                                SupplierSearchType.ORGANISATION,
                                "organisations",
                                STANDING,
                                text(SearchedField.NAME, "name")),
                        believed(
                                SupplierSearchType.ORGANISATION,
                                "organisation_names",
                                "organisation_id",
                                text(SearchedField.NAME, "value")),
                        rows(SupplierSearchType.ASSET, "assets", "id", text(SearchedField.NAME, "name")),
                        believed(
                                SupplierSearchType.ASSET, "asset_names", "asset_id", text(SearchedField.NAME, "value")),
                        rows(SupplierSearchType.COMPONENT, "components", "id", text(SearchedField.NAME, "name")),
                        rows(SupplierSearchType.DEAL, "deals", "id", text(SearchedField.TITLE, "title")),
                        believed(
                                SupplierSearchType.DEAL,
                                "deal_effects",
                                "deal_id",
                                mention(SearchedField.DESCRIPTION, "description"))),
                List.of(
                        code(SupplierSearchType.ORGANISATION, "organisations", STANDING, "slug"),
                        identifier(),
                        code(SupplierSearchType.ASSET, "assets", "id", "slug"),
                        code(SupplierSearchType.COMPONENT, "components", "id", "code"),
                        code(SupplierSearchType.DEAL, "deals", "id", "slug")));
    }

    private static Text text(SearchedField field, String column) {
        return new Text(field, column, 1);
    }

    private static Text mention(SearchedField field, String column) {
        return new Text(field, column, MENTIONED);
    }

    private static SearchedTable rows(SupplierSearchType type, String table, String key, Text... texts) {
        return new SearchedTable(type.name(), table, text(key), ALL_ROWS, List.of(texts));
    }

    private static SearchedTable believed(SupplierSearchType type, String table, String key, Text... texts) {
        return new SearchedTable(type.name(), table, text(key), BELIEVED, List.of(texts));
    }

    private static Code code(SupplierSearchType type, String table, String key, String column) {
        return new Code(type.name(), table, text(key), ALL_ROWS, SearchedField.CODE, column);
    }

    private static Code identifier() {
        return new Code(
                SupplierSearchType.ORGANISATION.name(),
                "organisation_identifiers",
                text("organisation_id"),
                BELIEVED,
                SearchedField.IDENTIFIER,
                "value");
    }

    private static String text(String key) {
        return "cast(%s as text)".formatted(key);
    }
}
