package org.kardan.federation.differential;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What made-up federations and operations have to be made of: each is counted, so that none is only believed to be tried. */
enum Element {
    NULL_KEY,
    NULL_ENTITY,
    ONE_OBJECT_AT_SEVERAL_PLACES,
    COPIES_OF_ONE_TOLD_APART,
    SUBSCRIPTION("^subscription"),
    QUERY_BELOW_AN_OBJECT("\\btop [{]"),
    FEDERATION_1,
    EXTENDS_AS_DIRECTIVE("@extends @|@extends \\{|@key[^\\n]*@extends"),
    EXTENDS_AS_KEYWORD("(?m)^extend type"),
    UNRESOLVABLE_KEY("resolvable: false"),
    NESTED_KEY("@key\\(fields: \"part"),
    COMPOUND_KEY("@key\\(fields: \"id code"),
    REQUIRES_NESTED("@requires\\(fields: \"[^\"]*\\{"),
    REQUIRES_WITH_ARGUMENTS("@requires\\(fields: \"[^\"]*\\("),
    REQUIRES_WITH_FRAGMENTS("@requires\\(fields: \"[^\"]*\\.\\.\\. on"),
    REQUIRES_OF_INTERFACE_OBJECT("Told: String @requires"),
    PROVIDES("@provides\\(fields: \"\\w+"),
    PROVIDES_NESTED("@provides\\(fields: \"[^\"]*\\bf\\d \\{"),
    PROVIDES_ON_MEMBERS("@provides\\(fields: \"\\.\\.\\. on"),
    OVERRIDE("@override\\(from: \"[a-d]\"\\)"),
    OVERRIDE_BY_DEGREES("@override\\(from: \"[a-d]\", label"),
    OVERRIDE_OF_THE_GONE("@override\\(from: \"gone\""),
    OVERRIDE_THAT_REQUIRES("@override[^\\n]*@requires"),
    OVERRIDE_THAT_PROVIDES("@override[^\\n]*@provides"),
    INTERFACE_OBJECT("@interfaceObject"),
    INACCESSIBLE("[)\\w!\\]] @inaccessible"),
    ENUM_VALUE_OF_ONE_SUBGRAPH("enum Tone"),
    CONTEXT_OF_THE_ROOT("@fromContext\\([^)]*\\{ word \\}\""),
    CONTEXT_OF_SEVERAL("@fromContext\\([^)]*\\{ label \\}\""),
    TOLD_FROM_FURTHER_UP("\\b(echo|hints)[a-d]\\b"),
    INPUT_FIELD_OF_ONE_SUBGRAPH("only[a-d]: Int");

    private final @Nullable Pattern pattern;

    /** One that the data have, or that shows in what is not there. */
    Element() {
        this.pattern = null;
    }

    /** @param pattern of an operation, or of a subgraph without its link */
    Element(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static Set<Element> in(String text) {
        var found = EnumSet.noneOf(Element.class);
        for (var element : values()) {
            if (element.pattern != null && element.pattern.matcher(text).find()) {
                found.add(element);
            }
        }
        return found;
    }

    static Set<Element> in(Map<String, String> subgraphs) {
        var found = EnumSet.noneOf(Element.class);
        for (var sdl : subgraphs.values()) {
            var linked = sdl.startsWith("extend schema");
            found.addAll(in(linked ? sdl.substring(sdl.indexOf('\n')) : sdl));
            if (!linked) {
                found.add(FEDERATION_1);
            }
        }
        return found;
    }
}
