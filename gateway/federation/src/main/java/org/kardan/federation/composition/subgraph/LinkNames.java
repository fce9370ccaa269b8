package org.kardan.federation.composition.subgraph;

import graphql.language.Directive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.kardan.federation.composition.schema.Link;

/** Whether it is clear of each name what it is of: no two links may give it a meaning. */
final class LinkNames {
    private final BiConsumer<Directive, String> problems;
    private final Map<String, Link> prefixes = new LinkedHashMap<>();
    private final Map<String, Imported> imports = new LinkedHashMap<>();

    /** @param problems told what is wrong with which {@code @link} */
    LinkNames(BiConsumer<Directive, String> problems) {
        this.problems = problems;
    }

    private record Imported(Link link, String specName) {
        String text(String name) {
            return name.equals(specName) ? '"' + name + '"' : "\"%s\" as \"%s\"".formatted(specName, name);
        }
    }

    void add(Link link, Directive directive) {
        var prefix = link.prefix();
        var why = prefix.endsWith("_")
                ? "it ends in \"_\""
                : prefix.contains("__") && !isOldName(link)
                        ? "it contains \"__\""
                        : prefix.matches("[A-Za-z_][A-Za-z0-9_-]*") ? null : "it is no name";
        if (why != null) {
            problems.accept(
                    directive,
                    "Cannot link feature \"%s\" as \"%s\", since %s: give it another name by \"as\"."
                            .formatted(link.url().identity(), prefix, why));
            return;
        }
        var other = prefixes.putIfAbsent(prefix, link);
        if (other != null) {
            problems.accept(
                    directive,
                    "Cannot link feature \"%s\" as \"%s\", since \"%s\" is called so: give it another name by \"as\"."
                            .formatted(
                                    link.url().identity(), prefix, other.url().identity()));
        }
        link.imports().forEach((specName, name) -> addImport(new Imported(link, specName), name, directive));
    }

    private void addImport(Imported imported, String name, Directive directive) {
        var other = imports.putIfAbsent(name, imported);
        if (other != null) {
            problems.accept(
                    directive,
                    "Cannot import %s of \"%s\", since %s is imported of \"%s\": give it another name by \"as\"."
                            .formatted(
                                    imported.text(name),
                                    imported.link.url().identity(),
                                    other.text(name),
                                    other.link.url().identity()));
        }
    }

    /** What some libraries write for the directives that federation took in. */
    private static boolean isOldName(Link link) {
        return link.imports().isEmpty()
                && (link.prefix().equals("federation__tag") || link.prefix().equals("federation__inaccessible"));
    }
}
