package org.kardan.projects.search;

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
    private static final double MENTIONED = 0.8;

    @Produces
    @Singleton
    All searched() {
        return new All(
                List.of(
                        rows(
                                ProjectSearchType.PROJECT,
                                "projects",
                                "id",
                                text(SearchedField.TITLE, "title"),
                                text(SearchedField.CODE, "slug"),
                                mention(SearchedField.SUMMARY, "summary")),
                        rows(
                                ProjectSearchType.PERSON,
                                "persons",
                                "id",
                                text(SearchedField.NAME, "name"),
                                mention(SearchedField.OFFICE, "office")),
                        believed(
                                ProjectSearchType.PERSON,
                                "person_names",
                                "person_id",
                                text(SearchedField.NAME, "value")),
                        rows(ProjectSearchType.REGION, "regions", "code", text(SearchedField.NAME, "name")),
                        rows(
                                ProjectSearchType.SOURCE,
                                "sources",
                                "id",
                                text(SearchedField.TITLE, "title"),
                                mention(SearchedField.OUTLET, "outlet")),
                        believed(
                                ProjectSearchType.VISIT,
                                "site_visits",
                                "id",
                                mention(SearchedField.DESCRIPTION, "description"),
                                mention(SearchedField.DESCRIPTION, "recognised"))),
                List.of(
                        code(ProjectSearchType.PROJECT, "projects", "id", "slug"),
                        code(ProjectSearchType.PERSON, "persons", "id", "slug"),
                        code(ProjectSearchType.REGION, "regions", "code", "code"),
                        code(ProjectSearchType.SOURCE, "sources", "id", "code")));
    }

    private static Text text(SearchedField field, String column) {
        return new Text(field, column, 1);
    }

    private static Text mention(SearchedField field, String column) {
        return new Text(field, column, MENTIONED);
    }

    private static SearchedTable rows(ProjectSearchType type, String table, String key, Text... texts) {
        return new SearchedTable(type.name(), table, text(key), ALL_ROWS, List.of(texts));
    }

    private static SearchedTable believed(ProjectSearchType type, String table, String key, Text... texts) {
        return new SearchedTable(type.name(), table, text(key), BELIEVED, List.of(texts));
    }

    private static Code code(ProjectSearchType type, String table, String key, String column) {
        return new Code(type.name(), table, text(key), ALL_ROWS, SearchedField.CODE, column);
    }

    private static String text(String key) {
        return "cast(%s as text)".formatted(key);
    }
}
