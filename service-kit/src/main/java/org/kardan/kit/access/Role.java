package org.kardan.kit.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a caller may do; each role includes those before it. Tokens and configuration name them in lower case. */
public enum Role {
    /** Reads, follows changes and exports. */
    VIEWER,
    /** Proposes: records and corrects. */
    CONTRIBUTOR,
    /** Accepts, disputes and retracts, and closes deals. */
    REVIEWER,
    /** Merges and imports. */
    ADMIN;

    /** As tokens name it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who has this role may do what needs the other one. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The highest role among the groups of a token; none where no group is a role. Other groups are somebody else's. */
    public static Optional<Role> among(Collection<String> groups) {
        return Arrays.stream(values())
                .filter(role -> groups.contains(role.title()))
                .max(Comparator.naturalOrder());
    }

    /** All of them, for messages. */
    static String titles() {
        return Arrays.stream(values()).map(Role::title).collect(Collectors.joining(", "));
    }
}
