package org.kardan.federation.composition.schema;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a specification, as {@code @link} takes it.
 *
 * @param identity without the version, such as {@code https://specs.apollo.dev/federation}
 * @param name its last part, such as {@code federation}
 */
public record FeatureUrl(String identity, String name, int major, int minor) {
    private static final String APOLLO = "https://specs.apollo.dev/";
    private static final Pattern FORM =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://.+?)/v(\\d+)\\.(\\d+)/?(?:[?#].*)?");

    /** Null where it is not an address that ends with a version such as {@code /v2.3}. */
    public static @Nullable FeatureUrl read(String url) {
        var matcher = FORM.matcher(url.trim());
        if (!matcher.matches()) {
            return null;
        }
        var identity = matcher.group(1);
        try {
            return new FeatureUrl(
                    identity,
                    identity.substring(identity.lastIndexOf('/') + 1),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    /** Whether it is one of Apollo's specifications, by the name it has there. */
    public boolean is(String spec) {
        return identity.equals(APOLLO + spec);
    }

    public boolean isApollos() {
        return identity.startsWith(APOLLO);
    }

    @Override
    public String toString() {
        return identity + "/v" + major + "." + minor;
    }
}
