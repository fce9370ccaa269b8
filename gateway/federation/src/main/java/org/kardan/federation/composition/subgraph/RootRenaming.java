package org.kardan.federation.composition.subgraph;

import graphql.language.AstTransformer;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.supergraph.Supergraph.RootKind;

/** Gives root types their usual names, since subgraphs may name them as they like and are merged by name. */
final class RootRenaming {
    private final Map<String, String> names = new LinkedHashMap<>();

    RootRenaming(String subgraph, Map<RootKind, String> roots, List<String> types, Findings findings) {
        roots.forEach((kind, name) -> {
            var usual = usualName(kind);
            if (name.equals(usual)) {
                return;
            }
            if (types.contains(usual)) {
                findings.error(
                        CompositionCode.valueOf("ROOT_" + kind + "_USED"),
                        subgraph,
                        null,
                        ("The schema has a type named \"%s\" but it is not set as the %s root type (\"%s\" is): rename it,"
                                        + " since composition gives root types their usual names.")
                                .formatted(usual, usual.toLowerCase(Locale.ROOT), name));
            } else {
                names.put(name, usual);
            }
        });
    }

    static String usualName(RootKind kind) {
        var name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    TypeDefinition<?> rename(TypeDefinition<?> type) {
        if (names.isEmpty()) {
            return type;
        }
        var renamed = (TypeDefinition<?>) new AstTransformer().transform((Node<?>) type, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes") // as graphql-java declares it
            public TraversalControl visitTypeName(TypeName node, TraverserContext<Node> context) {
                var usual = names.get(node.getName());
                return usual == null
                        ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.changeNode(context, node.transform(builder -> builder.name(usual)));
            }
        });
        var usual = names.get(type.getName());
        if (usual == null) {
            return renamed;
        }
        return switch (renamed) {
            case ObjectTypeExtensionDefinition extension ->
                extension.transformExtension(builder -> builder.name(usual));
            case ObjectTypeDefinition object -> object.transform(builder -> builder.name(usual));
            default -> renamed;
        };
    }
}
