package org.kardan.federation.composition.subgraph;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.FeatureUrl;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.Link;
import org.kardan.federation.composition.schema.Values;

/** Reads the {@code @link}s of a schema, by the link specification v1.0. */
final class LinkReader {
    private static final List<String> TYPES = List.of("FieldSet", "Scope", "Policy", "ContextFieldValue", "Any");
    private final String subgraph;
    private final Findings findings;
    private final List<Link> links = new ArrayList<>();
    private final LinkNames names = new LinkNames(this::usage);

    private LinkReader(String subgraph, Findings findings) {
        this.subgraph = subgraph;
        this.findings = findings;
    }

    static List<Link> read(String subgraph, List<Directive> onSchema, Findings findings) {
        var reader = new LinkReader(subgraph, findings);
        var name = nameOfLink(onSchema);
        onSchema.stream().filter(one -> one.getName().equals(name)).forEach(reader::add);
        return reader.links;
    }

    /** {@code @link} may itself be linked under another name. */
    static String nameOfLink(List<Directive> onSchema) {
        for (var directive : onSchema) {
            var url = text(directive, "url");
            var feature = url == null ? null : FeatureUrl.read(url);
            if (feature != null && feature.is("link")) {
                var as = text(directive, "as");
                if (directive.getName().equals(as == null ? "link" : as)) {
                    return directive.getName();
                }
            }
        }
        return "link";
    }

    private void add(Directive directive) {
        var url = text(directive, "url");
        if (url == null) {
            error(
                    CompositionCode.INVALID_LINK_DIRECTIVE_USAGE,
                    directive,
                    "Missing or non-text \"url\" argument of @link: it has to be the address of a specification.");
            return;
        }
        var feature = FeatureUrl.read(url);
        if (feature == null) {
            // A bare word is the identity of something that has no specification, and nothing can be imported of it.
            if (url.contains("://")) {
                error(
                        CompositionCode.INVALID_LINK_IDENTIFIER,
                        directive,
                        "Expected an address that ends with a version (of the form v1.2) in @link, but got \"" + url
                                + "\".");
            }
            return;
        }
        if (!isKnownVersion(feature, directive) || isRepeated(feature, directive)) {
            return;
        }
        var imports = imports(feature, directive);
        var link = new Link(feature, text(directive, "as"), purpose(directive), imports, directive.getSourceLocation());
        names.add(link, directive);
        links.add(link);
    }

    private boolean isKnownVersion(FeatureUrl feature, Directive directive) {
        if (feature.is("federation")) {
            if (feature.major() == 2 && feature.minor() <= FederationDirective.LATEST_MINOR) {
                return true;
            }
            error(
                    CompositionCode.UNKNOWN_FEDERATION_LINK_VERSION,
                    directive,
                    "Invalid version v%d.%d for the federation feature in @link: known are v2.0 to v2.%d."
                            .formatted(feature.major(), feature.minor(), FederationDirective.LATEST_MINOR));
            return false;
        }
        if (feature.is("link") && (feature.major() != 1 || feature.minor() > 0)) {
            error(
                    CompositionCode.UNKNOWN_LINK_VERSION,
                    directive,
                    "Unknown version v%d.%d of the link specification: known is v1.0."
                            .formatted(feature.major(), feature.minor()));
            return false;
        }
        return true;
    }

    private boolean isRepeated(FeatureUrl feature, Directive directive) {
        var repeated = links.stream().anyMatch(link -> link.url().identity().equals(feature.identity()));
        if (repeated) {
            error(
                    CompositionCode.INVALID_LINK_DIRECTIVE_USAGE,
                    directive,
                    "Cannot link feature \"" + feature.identity() + "\": the schema has linked it already.");
        }
        return repeated;
    }

    private @Nullable String purpose(Directive directive) {
        return switch (value(directive, "for")) {
            case EnumValue one -> one.getName();
            case StringValue one -> one.getValue();
            case null, default -> null;
        };
    }

    private Map<String, String> imports(FeatureUrl feature, Directive directive) {
        var found = new LinkedHashMap<String, String>();
        var value = value(directive, "import");
        if (value == null) {
            return found;
        }
        if (!(value instanceof ArrayValue list)) {
            usage(directive, "The \"import\" argument of @link has to be a list.");
            return found;
        }
        for (Value<?> one : list.getValues()) {
            addImport(feature, directive, one, found);
        }
        return found;
    }

    private void addImport(FeatureUrl feature, Directive directive, Value<?> value, Map<String, String> found) {
        if (value instanceof StringValue name) {
            addImport(feature, directive, name.getValue(), name.getValue(), found);
        } else if (value instanceof ObjectValue object) {
            var parts = new LinkedHashMap<String, String>();
            for (ObjectField field : object.getObjectFields()) {
                if (List.of("name", "as").contains(field.getName()) && field.getValue() instanceof StringValue text) {
                    parts.put(field.getName(), text.getValue());
                } else {
                    usage(
                            directive,
                            "Unknown or non-text field \"%s\" in %s of @link(import:): known are \"name\" and \"as\"."
                                    .formatted(field.getName(), Values.print(value)));
                    return;
                }
            }
            var name = parts.get("name");
            if (name == null) {
                usage(directive, "An import of @link needs a \"name\": " + Values.print(value) + ".");
            } else {
                addImport(feature, directive, name, parts.getOrDefault("as", name), found);
            }
        } else {
            usage(
                    directive,
                    "Invalid import %s of @link: it is either a name, or an object with \"name\" and \"as\"."
                            .formatted(Values.print(value)));
        }
    }

    private void addImport(FeatureUrl feature, Directive directive, String name, String as, Map<String, String> found) {
        if (name.startsWith("@") != as.startsWith("@")) {
            usage(
                    directive,
                    "Invalid import renaming of \"%s\" to \"%s\" in @link: the names of directives, and only these, start with '@'."
                            .formatted(name, as));
        } else if (feature.is("federation") && !isKnown(feature, name)) {
            usage(directive, "Cannot import unknown element \"" + name + "\" of " + feature + ".");
        } else {
            found.put(name, as);
        }
    }

    private static boolean isKnown(FeatureUrl federation, String name) {
        if (!name.startsWith("@")) {
            return TYPES.contains(name);
        }
        var directive = FederationDirective.of(name.substring(1));
        return directive != null && directive.sinceMinor() <= federation.minor();
    }

    private void usage(Directive directive, String message) {
        error(CompositionCode.INVALID_LINK_DIRECTIVE_USAGE, directive, message);
    }

    private void error(CompositionCode code, Directive directive, String message) {
        findings.error(code, subgraph, directive.getSourceLocation(), message);
    }

    private static @Nullable Value<?> value(Directive directive, String argument) {
        var found = directive.getArgument(argument);
        return found == null ? null : found.getValue();
    }

    private static @Nullable String text(Directive directive, String argument) {
        return value(directive, argument) instanceof StringValue text ? text.getValue() : null;
    }
}
