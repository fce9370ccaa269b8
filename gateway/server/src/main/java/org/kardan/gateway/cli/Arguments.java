package org.kardan.gateway.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words after a command: options, each with a value, as {@code --name value} or {@code --name=value}, and the rest.
 *
 * @param options by name without its dashes, in the order they came
 */
record Arguments(Map<String, List<String>> options, List<String> rest) {

    static Arguments parse(List<String> words, Set<String> known) throws CommandFailure {
        var options = new LinkedHashMap<String, List<String>>();
        var rest = new ArrayList<String>();
        for (var word = words.iterator(); word.hasNext(); ) {
            var next = word.next();
            if (!next.startsWith("--")) {
                rest.add(next);
                continue;
            }
            int equals = next.indexOf('=');
            var name = next.substring(2, equals < 0 ? next.length() : equals);
            if (!known.contains(name)) {
                throw new CommandFailure("there is no option --" + name + "; see ./kardan help");
            }
            options.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(equals < 0 ? value(name, word) : next.substring(equals + 1));
        }
        return new Arguments(options, rest);
    }

    private static String value(String name, Iterator<String> rest) throws CommandFailure {
        if (!rest.hasNext()) {
            throw new CommandFailure("--" + name + " needs a value; see ./kardan help");
        }
        return rest.next();
    }

    List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** Null where it is not given; the last where it is given more than once. */
    @Nullable String last(String name) {
        var all = all(name);
        return all.isEmpty() ? null : all.getLast();
    }

    String last(String name, String otherwise) {
        var given = last(name);
        return given == null ? otherwise : given;
    }

    String required(String name, String what) throws CommandFailure {
        var given = last(name);
        if (given == null) {
            throw new CommandFailure("--" + name + " is missing: " + what + "; see ./kardan help");
        }
        return given;
    }

    void requireNoRest() throws CommandFailure {
        if (!rest.isEmpty()) {
            throw new CommandFailure("what is meant by \"" + rest.getFirst() + "\"? See ./kardan help");
        }
    }
}
