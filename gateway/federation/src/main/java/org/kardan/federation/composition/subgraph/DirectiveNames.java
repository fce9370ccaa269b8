package org.kardan.federation.composition.subgraph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.Link;

/** What the names of directives and types mean in one subgraph. */
final class DirectiveNames {
    /** What Federation 1 has, under its own names and nothing else. */
    private static final List<FederationDirective> FEDERATION_ONE = List.of(
            FederationDirective.KEY,
            FederationDirective.REQUIRES,
            FederationDirective.PROVIDES,
            FederationDirective.EXTERNAL,
            FederationDirective.EXTENDS,
            FederationDirective.TAG);

    private static final Set<String> MACHINERY_TYPES =
            new LinkedHashSet<>(List.of("_Any", "_Entity", "_Service", "_FieldSet"));
    static final Set<String> MACHINERY_FIELDS = new LinkedHashSet<>(List.of("_entities", "_service"));

    private final List<Link> links;
    private final String linkName;
    private final boolean federationOne;

    DirectiveNames(List<Link> links, String linkName) {
        this.links = links;
        this.linkName = linkName;
        this.federationOne = links.stream().noneMatch(link -> link.url().is("federation"));
    }

    /** What federation calls a directive of that name here; null for all others. */
    @Nullable FederationDirective kind(String name) {
        for (var link : links) {
            var spec = link.url().isApollos() ? link.specDirective(name) : null;
            var found = spec == null ? null : FederationDirective.of(spec);
            if (found != null && isOf(link, found)) {
                return found;
            }
        }
        var plain = federationOne ? FederationDirective.of(name) : null;
        return plain != null && FEDERATION_ONE.contains(plain) ? plain : null;
    }

    private static boolean isOf(Link link, FederationDirective directive) {
        if (link.url().is("federation")) {
            return directive.sinceMinor() <= link.url().minor();
        }
        // The specifications that federation took in are also there by themselves: tag, inaccessible, cost and so on.
        return link.url().name().equals(directive.specName())
                || link.url().is("cost") && directive == FederationDirective.LIST_SIZE;
    }

    boolean isLink(String name) {
        return name.equals(linkName);
    }

    /** Whether a directive definition of that name only repeats what a specification of Apollo's already says. */
    boolean isMachinery(String directive) {
        if (isLink(directive) || kind(directive) != null) {
            return true;
        }
        return links.stream().anyMatch(link -> link.url().isApollos() && link.specDirective(directive) != null);
    }

    /** Whether a type of that name is part of how federation works, and not of the graph. */
    boolean isMachineryType(String type) {
        return MACHINERY_TYPES.contains(type)
                || type.startsWith(linkName + "__")
                || links.stream().anyMatch(link -> link.url().isApollos() && link.ownsType(type));
    }

    /** How a federation directive has to be written here, with its {@code @}. */
    String nameOf(FederationDirective directive) {
        return links.stream()
                .filter(link -> link.url().is("federation"))
                .map(link -> "@" + link.directive(directive.specName()))
                .findFirst()
                .orElse(directive.toString());
    }
}
