package org.kardan.suppliers.write;

import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.write.Given;

/** Checks slugs: keys that people read, and that stay. */
public final class Slug {

    private Slug() {}

    /** The slug, as it may be. */
    public static String of(String given) {
        return Given.matching(
                "slug", given, "[a-z0-9]+(-[a-z0-9]+)*", "lower-case Latin letters, figures and single hyphens");
    }

    /** Refuses another slug: others may have kept the one there is. */
    public static void unchanged(String slug, String given) {
        if (!slug.equals(given)) {
            throw new BadUserInput("slug", given + " is another one", "give " + slug + "; a slug does not change");
        }
    }
}
