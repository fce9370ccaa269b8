package org.kardan.federation.differential;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One subgraph's schema while it is being made up; prints as SDL of Federation 2, or of Federation 1. */
final class Sketch {
    private static final String LINK = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: "
            + "[\"@key\", \"@requires\", \"@provides\", \"@external\", \"@override\", \"@shareable\","
            + " \"@interfaceObject\", \"@inaccessible\", \"@extends\", \"@context\", \"@fromContext\"])\n\n";

    private final String name;
    private final boolean federationOne;
    private final Map<String, Type> types = new LinkedHashMap<>();

    Sketch(String name, boolean federationOne) {
        this.name = name;
        this.federationOne = federationOne;
    }

    String name() {
        return name;
    }

    boolean isFederationOne() {
        return federationOne;
    }

    Map<String, Type> types() {
        return types;
    }

    @Nullable Type type(String typeName) {
        return types.get(typeName);
    }

    boolean has(String typeName) {
        return types.containsKey(typeName);
    }

    /** The type of this name, made where there is none yet. */
    Type define(String keyword, String typeName) {
        return types.computeIfAbsent(typeName, unused -> new Type(keyword));
    }

    String sdl() {
        var text = new StringBuilder(federationOne ? "" : LINK);
        types.forEach((typeName, type) -> text.append(type.sdl(typeName, federationOne)));
        return text.toString();
    }

    /** A type as this subgraph has it. */
    static final class Type {
        private final String keyword;
        private final Set<String> keys = new LinkedHashSet<>();
        private final Set<String> interfaces = new TreeSet<>();
        private final Set<String> directives = new LinkedHashSet<>();
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final Set<String> members = new LinkedHashSet<>();
        private boolean extension;

        private Type(String keyword) {
            this.keyword = keyword;
        }

        boolean isObject() {
            return keyword.equals("type");
        }

        Set<String> keys() {
            return keys;
        }

        Set<String> interfaces() {
            return interfaces;
        }

        Set<String> directives() {
            return directives;
        }

        Map<String, Field> fields() {
            return fields;
        }

        /** Of a union, or the values of an enum. */
        Set<String> members() {
            return members;
        }

        /** Written with {@code extend}, as Federation 1 has it for types of others. */
        void extend() {
            extension = true;
        }

        @Nullable Field field(String fieldName) {
            return fields.get(fieldName);
        }

        Field add(String fieldName, String arguments, String typeText) {
            return fields.computeIfAbsent(fieldName, unused -> new Field(arguments, typeText));
        }

        private String sdl(String typeName, boolean federationOne) {
            var head = (extension ? "extend " : "") + keyword + " " + typeName
                    + (interfaces.isEmpty() ? "" : " implements " + String.join(" & ", interfaces))
                    + keys.stream()
                            .map(key -> key.startsWith("!")
                                    ? " @key(fields: \"" + key.substring(1) + "\", resolvable: false)"
                                    : " @key(fields: \"" + key + "\")")
                            .collect(Collectors.joining())
                    + written(directives, federationOne);
            return switch (keyword) {
                case "union" -> head + " = " + String.join(" | ", members) + "\n\n";
                case "enum" -> head + " {\n  " + String.join("\n  ", members) + "\n}\n\n";
                default ->
                    head
                            + fields.entrySet().stream()
                                    .map(one -> one.getValue().sdl(one.getKey(), federationOne))
                                    .collect(Collectors.joining("\n", " {\n", "\n}\n\n"));
            };
        }
    }

    /** A field as this subgraph has it. */
    static final class Field {
        private final String arguments;
        private final String type;
        private final Set<String> directives = new LinkedHashSet<>();

        private Field(String arguments, String type) {
            this.arguments = arguments;
            this.type = type;
        }

        Set<String> directives() {
            return directives;
        }

        /** The type inside its lists. */
        String named() {
            return type.replaceAll("[\\[\\]!]", "");
        }

        boolean isExternal() {
            return directives.contains("@external");
        }

        private String sdl(String fieldName, boolean federationOne) {
            return "  " + fieldName + arguments + ": " + type + written(directives, federationOne);
        }
    }

    /** Federation 1 shares without saying so. */
    private static String written(Set<String> directives, boolean federationOne) {
        return directives.stream()
                .filter(one -> !(federationOne && one.equals("@shareable")))
                .map(one -> " " + one)
                .collect(Collectors.joining());
    }
}
