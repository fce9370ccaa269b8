package org.kardan.gateway.supergraph;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which subgraphs to compose, as a file in YAML or JSON: a list called {@code subgraphs}. */
record SubgraphList(@JsonProperty(required = true) List<Entry> subgraphs) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * @param name unique
     * @param url where it answers GraphQL over HTTP
     * @param schema a file with its SDL, relative to the list's folder; null: it is asked for it, as Federation's {@code _service}
     */
    record Entry(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String url,
            @Nullable String schema) {}

    static SubgraphList read(Path file) throws SupergraphUnavailable {
        SubgraphList list;
        try {
            list = YAML.readValue(Files.readString(file), SubgraphList.class);
        } catch (NoSuchFileException e) {
            throw new SupergraphUnavailable("there is no such file");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new SupergraphUnavailable((at == null ? "" : "line " + at.getLineNr() + ": ") + e.getOriginalMessage()
                    + "; it takes subgraphs, a list of name, url and, where it is in a file, schema");
        } catch (IOException e) {
            throw new SupergraphUnavailable("it cannot be read: " + e);
        }
        list.requireSound();
        return list;
    }

    private void requireSound() throws SupergraphUnavailable {
        if (subgraphs == null || subgraphs.isEmpty()) {
            throw new SupergraphUnavailable("it names no subgraph: give a list called subgraphs");
        }
        var names = new HashSet<String>();
        for (var entry : subgraphs) {
            if (entry.name() == null || entry.url() == null) {
                throw new SupergraphUnavailable("each subgraph needs a name and a url");
            }
            if (!names.add(entry.name())) {
                throw new SupergraphUnavailable("it names the subgraph \"" + entry.name() + "\" twice");
            }
        }
    }
}
