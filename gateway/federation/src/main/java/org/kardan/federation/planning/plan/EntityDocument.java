package org.kardan.federation.planning.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a request for entities, lookup by lookup. */
public final class EntityDocument {
    /** A text, in which a variable's name is no variable, or a variable. */
    private static final Pattern TEXT_OR_VARIABLE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\$\\w+");

    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder lookups = new StringBuilder();

    /**
     * Adds an {@code _entities} field.
     *
     * @param number of the lookup in the request, from one; its variables are told apart by it
     * @param representations the variable that takes them
     */
    public void add(
            int number, String responseKey, String representations, String selection, List<ContextVariable> contexts) {
        define(representations, "[_Any!]!");
        contexts.forEach(variable -> define(name(variable, number), variable.type()));
        lookups.append(responseKey.equals(EntityFetchNode.ENTITIES) ? "" : responseKey + ":")
                .append(EntityFetchNode.ENTITIES)
                .append("(representations:$")
                .append(representations)
                .append(')')
                .append(contexts.isEmpty() || number == 1 ? selection : renamed(selection, contexts, number));
    }

    private void define(String variable, String type) {
        definitions
                .append(definitions.isEmpty() ? "$" : ",$")
                .append(variable)
                .append(':')
                .append(type);
    }

    /** What a lookup's variable is called in a request. */
    public static String name(ContextVariable variable, int number) {
        return number == 1 ? variable.name() : variable.name() + "_" + number;
    }

    private static String renamed(String selection, List<ContextVariable> contexts, int number) {
        return TEXT_OR_VARIABLE.matcher(selection).replaceAll(found -> {
            var text = found.group();
            var renamed = contexts.stream().anyMatch(variable -> text.equals("$" + variable.name()));
            return Matcher.quoteReplacement(renamed ? text + "_" + number : text);
        });
    }

    /** Whether a variable is used in what was added. */
    public boolean uses(String variable) {
        return TEXT_OR_VARIABLE
                .matcher(lookups)
                .results()
                .anyMatch(found -> found.group().equals("$" + variable));
    }

    /** The definitions of all variables of the lookups, without brackets. */
    public String definitions() {
        return definitions.toString();
    }

    /** @param allDefinitions those of the lookups and of the client's variables, without brackets */
    public String text(String allDefinitions) {
        return "query(" + allDefinitions + "){" + lookups + "}";
    }
}
