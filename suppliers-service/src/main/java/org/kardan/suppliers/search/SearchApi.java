package org.kardan.suppliers.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.search.SearchQuestion;
import org.kardan.kit.search.database.Searcher;
import org.kardan.suppliers.fact.Words;

/** Searching. */
@GraphQLApi
public class SearchApi {

    private final Searcher searcher;
    private final FoundNodes nodes;

    SearchApi(Searcher searcher, FoundNodes nodes) {
        this.searcher = searcher;
        this.nodes = nodes;
    }

    @Query
    @Description(
            "Finds organisations, assets, components and deals by what is known of their names and texts now: in any script and spelling (`ГАЗ`, `GAZ`), with slips (`Faurecai`), and organisations by identifiers such as the LEI, letter for letter."
                    + " BAD_USER_INPUT for a text of no letters and figures, one that is too long, a page size that is not 1 to 100, or a"
                    + " foreign cursor. Null, with an error: refused, or this service does not answer.")
    @RunOnVirtualThread
    public @Nullable SupplierSearchConnection searchSuppliers(
            @NonNull @Name("text") @Description(SearchDocs.TEXT) String text,
            @Name("types") @Description(SearchDocs.TYPES) @Nullable List<SupplierSearchType> types,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after) {
        var wanted = EnumSet.noneOf(SupplierSearchType.class);
        (types == null ? List.<SupplierSearchType>of() : types)
                .stream().filter(Objects::nonNull).forEach(wanted::add);
        if (wanted.isEmpty()) {
            wanted.addAll(EnumSet.allOf(SupplierSearchType.class));
        }
        var names = wanted.stream().map(Enum::name).toList();
        var question = SearchQuestion.of("text", text);
        var found = searcher.find(question, names, PageRequest.of(first, after, null, null));
        var page = found.page();
        var read = nodes.of(page.items());
        var edges = new ArrayList<SupplierSearchEdge>();
        for (int i = 0; i < page.items().size(); i++) {
            var hit = page.items().get(i);
            var node = read.get(List.of(hit.type(), hit.key()));
            if (node != null) {
                edges.add(new SupplierSearchEdge(node, page.cursors().get(i), hit.score(), hit.match()));
            }
        }
        return new SupplierSearchConnection(edges, page.info(), found.total(), found.bounded());
    }
}
