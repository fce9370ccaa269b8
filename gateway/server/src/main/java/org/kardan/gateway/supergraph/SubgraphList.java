package org.kardan.gateway.supergraph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which subgraphs to compose, as a file in YAML or JSON: a list of name, url and, where it is in a file, schema, or {@code subgraphs}, either such a
 * list or a map by name with routing_url and schema, as Apollo's command-line tool takes it.
 */
record SubgraphList(List<Entry> subgraphs) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> LISTED = Set.of("name", "url", "schema");
    private static final Set<String> MAPPED = Set.of("routing_url", "schema");
    private static final String BOTH =
            "a list of name, url and, where it is in a file, schema;" + " or a map by name with routing_url and schema";

    /**
     * @param name unique
     * @param url where it answers GraphQL over HTTP
     * @param schema where its SDL is
     */
    record Entry(String name, String url, Schema schema) {
        /** What to call its SDL. */
        String file() {
            return schema instanceof Schema.InFile(var path) ? path : name;
        }
    }

    /** Where the SDL of a subgraph is. */
    sealed interface Schema {
        /** @param path relative to the list's folder */
        record InFile(String path) implements Schema {}

        record Written(String sdl) implements Schema {}

        /** @param url where to ask for it, as Federation's {@code _service} */
        record Asked(String url) implements Schema {}
    }

    static SubgraphList read(Path file) throws SupergraphUnavailable {
        try {
            return new SubgraphList(entries(YAML.readTree(Files.readString(file))));
        } catch (NoSuchFileException e) {
            throw new SupergraphUnavailable("there is no such file");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new SupergraphUnavailable((at == null ? "" : "line " + at.getLineNr() + ": ")
                    + "neither YAML nor JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new SupergraphUnavailable("it cannot be read: " + e);
        }
    }

    private static List<Entry> entries(JsonNode file) throws SupergraphUnavailable {
        var subgraphs = file.isArray() ? file : file.path("subgraphs");
        if (!subgraphs.isContainerNode() || subgraphs.isEmpty()) {
            throw new SupergraphUnavailable("it names no subgraph: give subgraphs, " + BOTH);
        }
        var entries = new ArrayList<Entry>();
        if (subgraphs.isArray()) {
            var names = new HashSet<String>();
            for (var node : subgraphs) {
                var entry = listed(node, entries.size() + 1);
                if (!names.add(entry.name())) {
                    throw new SupergraphUnavailable("it names the subgraph \"" + entry.name() + "\" twice");
                }
                entries.add(entry);
            }
        } else {
            for (var property : subgraphs.properties()) {
                entries.add(mapped(property.getKey(), property.getValue()));
            }
        }
        return entries;
    }

    private static Entry listed(JsonNode node, int position) throws SupergraphUnavailable {
        var whom = "number " + position + " of subgraphs";
        requireOnly(node, LISTED, whom);
        var name = text(node, "name", whom);
        if (name == null) {
            throw new SupergraphUnavailable(whom + " has no name");
        }
        whom = "the subgraph \"" + name + "\"";
        var url = text(node, "url", whom);
        if (url == null) {
            throw new SupergraphUnavailable(whom + " has no url");
        }
        var file = text(node, "schema", whom);
        return new Entry(name, url, file == null ? new Schema.Asked(url) : new Schema.InFile(file));
    }

    private static Entry mapped(String name, JsonNode node) throws SupergraphUnavailable {
        var whom = "the subgraph \"" + name + "\"";
        requireOnly(node, MAPPED, whom);
        var url = text(node, "routing_url", whom);
        var schema = node.path("schema").isMissingNode() ? null : schema(node.path("schema"), whom);
        if (url == null && schema instanceof Schema.Asked(var asked)) {
            url = asked;
        }
        if (url == null) {
            throw new SupergraphUnavailable(whom + " has no routing_url");
        }
        return new Entry(name, url, schema == null ? new Schema.Asked(url) : schema);
    }

    private static Schema schema(JsonNode node, String whom) throws SupergraphUnavailable {
        var of = "schema of " + whom;
        requireOnly(node, Set.of("file", "sdl", "subgraph_url"), of);
        if (node.size() != 1) {
            throw new SupergraphUnavailable("the " + of + " takes one of file, sdl and subgraph_url");
        }
        var where = node.fieldNames().next();
        var value = text(node, where, of);
        if (value == null) {
            throw new SupergraphUnavailable("the " + of + " has an empty " + where);
        }
        return switch (where) {
            case "file" -> new Schema.InFile(value);
            case "sdl" -> new Schema.Written(value);
            default -> new Schema.Asked(value);
        };
    }

    /** A misspelt word is told, not passed over: what it was to say would be missing. */
    private static void requireOnly(JsonNode node, Set<String> known, String whom) throws SupergraphUnavailable {
        if (!node.isObject()) {
            throw new SupergraphUnavailable("%s is %s; subgraphs takes %s".formatted(whom, kind(node), BOTH));
        }
        for (var property : node.properties()) {
            if (!known.contains(property.getKey())) {
                throw new SupergraphUnavailable("%s has \"%s\"; it may have %s"
                        .formatted(
                                whom,
                                property.getKey(),
                                String.join(", ", known.stream().sorted().toList())));
            }
        }
    }

    private static @Nullable String text(JsonNode node, String member, String whom) throws SupergraphUnavailable {
        var value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new SupergraphUnavailable("the %s of %s is %s, not a text".formatted(member, whom, kind(value)));
        }
        return value.asText();
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL, MISSING -> "empty";
            default -> "the value " + node;
        };
    }
}
