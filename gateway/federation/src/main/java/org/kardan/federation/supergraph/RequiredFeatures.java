package org.kardan.federation.supergraph;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a supergraph says that whoever serves it has to know: the specifications that it links {@code for: EXECUTION} or {@code for:
 * SECURITY}. One that is not known here must not be served, as the {@code link} specification says: its rules would be broken. What is
 * linked for nothing in particular may be ignored.
 */
final class RequiredFeatures {
    private static final Pattern URL = Pattern.compile("(https?://.+)/([A-Za-z][A-Za-z0-9_]*)/v(\\d+)\\.(\\d+)/?");
    private static final String HOME = "https://specs.apollo.dev";
    private static final int FIRST_JOIN = 2;
    private static final int LAST_JOIN = 5;
    /** Those that change nothing here, or that whoever serves the graph is told of. */
    private static final Set<String> KNOWN = new TreeSet<>(List.of(
            "link", "core", "inaccessible", "tag", "cost", "authenticated", "requiresScopes", "policy", "context"));

    /** Those whose rules are for whoever serves the graph to enforce. */
    private static final Set<String> AUTHORISATION =
            new TreeSet<>(List.of("authenticated", "requiresScopes", "policy"));

    private RequiredFeatures() {}

    /** The names of authorisation directives that are linked: nothing here enforces them. */
    static Set<String> authorisation(Document document) {
        var found = new TreeSet<String>();
        document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getDirectives().stream())
                .forEach(directive -> {
                    var url = text(directive, "url");
                    var matcher = url == null ? null : URL.matcher(url);
                    if (matcher != null
                            && matcher.matches()
                            && matcher.group(1).equals(HOME)
                            && AUTHORISATION.contains(matcher.group(2))) {
                        found.add(matcher.group(2));
                    }
                });
        return found;
    }

    /** @throws InvalidSupergraph where it cannot be served as it asks for, with what would be right */
    static void check(Document document) {
        document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getDirectives().stream())
                .forEach(RequiredFeatures::check);
    }

    private static void check(Directive directive) {
        var url = text(directive, directive.getName().equals("core") ? "feature" : "url");
        var matcher = url == null ? null : URL.matcher(url);
        if (matcher == null || !matcher.matches()) {
            return;
        }
        var name = matcher.group(2);
        if (matcher.group(1).equals(HOME) && name.equals("join")) {
            checkJoin(Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4)));
            return;
        }
        var purpose = directive.getArgument("for");
        var needed = purpose != null && purpose.getValue() instanceof EnumValue;
        if (needed && !(matcher.group(1).equals(HOME) && KNOWN.contains(name))) {
            throw new InvalidSupergraph(
                    "The supergraph needs %s (for: %s), which is not known here, so it cannot be served as it asks for. Leave the feature out of the subgraphs, or link it for no purpose if it may be ignored."
                            .formatted(url, ((EnumValue) purpose.getValue()).getName()));
        }
    }

    private static void checkJoin(int major, int minor) {
        if (major != 0 || minor < FIRST_JOIN || minor > LAST_JOIN) {
            throw new InvalidSupergraph(
                    "The supergraph is of the join specification v%d.%d; v0.%d to v0.%d are read. %s"
                            .formatted(
                                    major,
                                    minor,
                                    FIRST_JOIN,
                                    LAST_JOIN,
                                    major == 0 && minor < FIRST_JOIN
                                            ? "It was composed for gateways of Federation 1: compose the subgraphs again, with ./kardan compose for example."
                                            : "Compose the subgraphs for one of these."));
        }
    }

    private static @Nullable String text(Directive directive, String argument) {
        var found = directive.getArgument(argument);
        return found != null && found.getValue() instanceof StringValue value ? value.getValue() : null;
    }
}
