package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.CompositionError;
import org.kardan.federation.composition.report.HintCode;

/** Subgraphs of a test, and what becomes of them. */
final class Subgraphs {
    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
              "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@extends", "@tag", "@inaccessible",
              "@interfaceObject", "@composeDirective", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize", "@context", "@fromContext"
            ])
            """;

    private final List<SubgraphDefinition> definitions = new ArrayList<>();

    /** A first one, of Federation 2 with all names imported. */
    static Subgraphs of(String name, String sdl) {
        return new Subgraphs().and(name, sdl);
    }

    /** A first one, with no link but its own. */
    static Subgraphs ofPlain(String name, String sdl) {
        return new Subgraphs().andPlain(name, sdl);
    }

    Subgraphs and(String name, String sdl) {
        return andPlain(name, LINK + sdl);
    }

    Subgraphs andPlain(String name, String sdl) {
        definitions.add(new SubgraphDefinition(name, "http://" + name, sdl));
        return this;
    }

    CompositionResult compose() {
        return Composition.compose(definitions);
    }

    CompositionResult.Composed composed() {
        var result = compose();
        assertThat(result).isInstanceOf(CompositionResult.Composed.class);
        return (CompositionResult.Composed) result;
    }

    List<CompositionError> errors() {
        var result = compose();
        assertThat(result).isInstanceOf(CompositionResult.Refused.class);
        return ((CompositionResult.Refused) result).errors();
    }

    List<CompositionCode> codes() {
        return errors().stream().map(CompositionError::code).toList();
    }

    List<HintCode> hints() {
        return composed().hints().stream().map(hint -> hint.code()).toList();
    }

    /** A definition of the supergraph as printed, from its keyword to its end. */
    String type(String name) {
        return definition(composed().supergraphSdl(), name);
    }

    /** A definition of the public API schema. */
    String apiType(String name) {
        return definition(composed().apiSchemaSdl(), name);
    }

    static String definition(String sdl, String name) {
        for (var part : sdl.split("\n(?=type |interface |union |enum |input |scalar |directive |schema|\"\"\"\n)")) {
            var lines = part.strip();
            if (lines.matches("(?s)(type|interface|union|enum|input|scalar) " + name + "\\b.*")) {
                return lines + "\n";
            }
        }
        return "";
    }
}
