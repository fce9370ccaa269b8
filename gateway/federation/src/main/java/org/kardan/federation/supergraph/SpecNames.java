package org.kardan.federation.supergraph;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names under which a supergraph {@code @link}s the specifications it uses. */
final class SpecNames {
    private static final Pattern URL = Pattern.compile("https?://[^/]+/(?:.*/)?([A-Za-z_]+)/v(\\d+)\\.(\\d+)/?");

    /** Specification name to the prefix its elements have here. */
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    /** {@code spec/@element} to the name it was imported under. */
    private final Map<String, String> imports = new LinkedHashMap<>();

    SpecNames(Document document) {
        document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getDirectives().stream())
                .filter(directive -> "link".equals(directive.getName()))
                .forEach(this::add);
        prefixes.putIfAbsent("link", "link");
        prefixes.putIfAbsent("join", "join");
    }

    private void add(Directive link) {
        var url = text(link, "url");
        var matcher = url == null ? null : URL.matcher(url);
        if (matcher == null || !matcher.matches()) {
            return;
        }
        var spec = matcher.group(1);
        var as = text(link, "as");
        prefixes.put(spec, as == null ? spec : as);
        if (link.getArgument("import") != null && link.getArgument("import").getValue() instanceof ArrayValue names) {
            names.getValues().forEach(name -> addImport(spec, name));
        }
    }

    private void addImport(String spec, Value<?> value) {
        if (value instanceof StringValue name) {
            imports.put(spec + "/" + name.getValue(), bare(name.getValue()));
        } else if (value instanceof ObjectValue object) {
            var fields = new LinkedHashMap<String, String>();
            object.getObjectFields().forEach(field -> {
                if (field.getValue() instanceof StringValue name) {
                    fields.put(field.getName(), name.getValue());
                }
            });
            var name = fields.get("name");
            if (name != null) {
                imports.put(spec + "/" + name, bare(fields.getOrDefault("as", name)));
            }
        }
    }

    /** The name here of an element such as {@code type} of {@code join}: {@code join__type}. */
    String join(String element) {
        return prefixes.get("join") + "__" + element;
    }

    /** The name here of the directive that a specification is named after, such as {@code inaccessible}. */
    String directive(String spec) {
        var imported = imports.get(spec + "/@" + spec);
        return imported != null ? imported : prefixes.getOrDefault(spec, spec);
    }

    /** Whether a directive or type of this name is machinery that clients do not see. */
    boolean hides(String name) {
        if (imports.containsValue(name)) {
            return true;
        }
        for (var prefix : prefixes.values()) {
            if (name.equals(prefix) || name.startsWith(prefix + "__")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String text(Directive directive, String argument) {
        var found = directive.getArgument(argument);
        return found != null && found.getValue() instanceof StringValue value ? value.getValue() : null;
    }

    private static String bare(String name) {
        return name.startsWith("@") ? name.substring(1) : name;
    }
}
