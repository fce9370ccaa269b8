package org.kardan.deploy.local.transfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of {@code import} or {@code export} asks for: options with values, and flags without.
 *
 * @param file the file of an import, {@code -} for standard input; null where none is named
 */
record TransferOptions(@Nullable String file, Map<String, String> values, Set<String> flags) {
    private static final Map<String, String> SERVICES =
            Map.of("projects", "http://localhost:8081", "suppliers", "http://localhost:8082");
    private static final String TOKEN = "KARDAN_TOKEN";

    /** Reads the arguments; the names are those of the options that the command has. */
    static TransferOptions parse(List<String> arguments, Set<String> names, Set<String> flagNames)
            throws TransferFailure {
        String file = null;
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (flagNames.contains(argument)) {
                flags.add(argument);
            } else if (names.contains(argument)) {
                if (!rest.hasNext()) {
                    throw new TransferFailure(argument + " needs a value; see ./kardan help");
                }
                values.put(argument, rest.next());
            } else if (argument.startsWith("--") || file != null) {
                throw new TransferFailure(
                        argument.startsWith("--")
                                ? "there is no option " + argument + "; see ./kardan help"
                                : "one file at a time: " + file + " or " + argument + "?");
            } else {
                file = argument;
            }
        }
        return new TransferOptions(file, values, flags);
    }

    @Nullable String value(String option) {
        return values.get(option);
    }

    /** The value, which is one of some. */
    String choice(String option, String otherwise, List<String> some) throws TransferFailure {
        String value = values.getOrDefault(option, otherwise);
        if (!some.contains(value)) {
            throw new TransferFailure("%s takes %s, not %s".formatted(option, String.join(" or ", some), value));
        }
        return value;
    }

    /** The bearer token: given, or else that of the environment, which other users of the machine do not see. */
    @Nullable String token() throws TransferFailure {
        String token = values.getOrDefault("--token", System.getenv(TOKEN));
        if (token != null && !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new TransferFailure(
                    "the token has blanks or other characters that no token has; give it as it was issued");
        }
        return token == null || token.isEmpty() ? null : token;
    }

    /** An address of the service that an option names, by its name or by its URL; the parameters without a value are left out. */
    URI address(String option, String otherwise, String path, Map<String, @Nullable String> parameters)
            throws TransferFailure {
        String named = values.getOrDefault(option, otherwise);
        String service = SERVICES.getOrDefault(named, named);
        String query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        try {
            URI address = new URI(service.replaceAll("/+$", "") + path + (query.isEmpty() ? "" : "?" + query));
            if (address.getHost() != null && List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new TransferFailure(
                named.isEmpty()
                        ? option + " is missing; give projects, suppliers or the URL of a service"
                        : option + " takes projects, suppliers or the URL of a service, not " + named);
    }
}
