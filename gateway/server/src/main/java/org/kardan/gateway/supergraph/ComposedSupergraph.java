package org.kardan.gateway.supergraph;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;

/** Composed here, of subgraphs whose schemas are in files or that are asked for them. Used by one thread at a time. */
public final class ComposedSupergraph implements SupergraphOrigin {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private final String name;
    private final Entries entries;
    private final SubgraphSdl sdls;
    /** What to call a subgraph's SDL. */
    private final Map<String, String> files = new LinkedHashMap<>();

    private List<SubgraphDefinition> composed = List.of();
    private @Nullable CompositionResult result;

    private ComposedSupergraph(String name, Path folder, Entries entries) {
        this.name = name;
        this.entries = entries;
        this.sdls = new SubgraphSdl(folder);
    }

    /** @param list a file that says which, see {@code ./kardan help}; it is read again at each look */
    public static ComposedSupergraph ofFile(Path list) {
        var folder = list.toAbsolutePath().getParent();
        return new ComposedSupergraph(
                list.toString(),
                folder == null ? HERE : folder,
                () -> SubgraphList.read(list).subgraphs());
    }

    /** @param urls where subgraphs are, by their names; each is asked for its schema */
    public static ComposedSupergraph ofAddresses(Map<String, String> urls) {
        var list = urls.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new SubgraphList.Entry(
                        entry.getKey(), entry.getValue(), new SubgraphList.Schema.Asked(entry.getValue())))
                .toList();
        return new ComposedSupergraph("the supergraph of " + String.join(", ", urls.keySet()), HERE, () -> {
            if (list.isEmpty()) {
                throw new SupergraphUnavailable(
                        "no subgraph is configured: set kardan.gateway.subgraphs.NAME.url for each"
                                + " (in the environment KARDAN_GATEWAY_SUBGRAPHS_NAME_URL), or kardan.gateway.supergraph.path");
            }
            return list;
        });
    }

    private interface Entries {
        List<SubgraphList.Entry> now() throws SupergraphUnavailable;
    }

    @Override
    public String sdl() throws SupergraphUnavailable {
        return switch (compose()) {
            case CompositionResult.Composed whole -> whole.supergraphSdl();
            case CompositionResult.Refused refused -> throw new SupergraphUnavailable(text(refused));
        };
    }

    /** What comes of them as they are now; composed again only where a subgraph has changed. */
    public CompositionResult compose() throws SupergraphUnavailable {
        var listed = entries.now();
        var subgraphs = sdls.of(listed);
        listed.forEach(entry -> files.put(entry.name(), entry.file()));
        var known = result;
        if (known != null && subgraphs.equals(composed)) {
            return known;
        }
        var fresh = Composition.compose(subgraphs);
        composed = subgraphs;
        result = fresh;
        return fresh;
    }

    /** Every reason against composing, for a person; places are in the files of the list where there are any. */
    public String text(CompositionResult.Refused refused) {
        return RefusedComposition.text(refused, files);
    }

    @Override
    public String name() {
        return name;
    }
}
