package org.kardan.federation.planning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.supergraph.Supergraph;

/**
 * Which progressive overrides are switched on for a request. Each label has a share of all requests, and one number that is drawn for
 * a request decides on all of them: what is on for few requests is on together with what is on for more, so that there are no more
 * sets of labels than shares, and as many plans of an operation.
 */
@PublicApi
public final class Rollout {
    private static final Pattern PERCENT = Pattern.compile("percent\\((\\d{1,3}(?:\\.\\d{1,8})?)\\)");

    private final Map<String, Double> shares;

    private Rollout(Map<String, Double> shares) {
        this.shares = Collections.unmodifiableMap(shares);
    }

    /**
     * The rollout of a supergraph's labels.
     *
     * @param shares in percent, 0 to 100, by label; a label that is not named is off, but for {@code percent(N)}, which says its
     *     share itself. Labels that the supergraph does not have may be named
     * @throws IllegalArgumentException where a share is no percentage
     */
    public static Rollout of(Supergraph supergraph, Map<String, Double> shares) {
        var found = new LinkedHashMap<String, Double>();
        for (var label : supergraph.overrideLabels()) {
            var given = shares.get(label);
            found.put(label, percentage(label, given == null ? own(label) : given));
        }
        return new Rollout(found);
    }

    private static double own(String label) {
        var percent = PERCENT.matcher(label);
        return percent.matches() ? Double.parseDouble(percent.group(1)) : 0;
    }

    private static double percentage(String label, double share) {
        if (!(share >= 0 && share <= 100)) {
            throw new IllegalArgumentException(
                    "The share of the override label \"" + label + "\" is " + share + "; it has to be from 0 to 100.");
        }
        return share;
    }

    /** Whether nothing is to be drawn: every label is on for all requests or for none. */
    public boolean isDecided() {
        return shares.values().stream().allMatch(share -> share == 0 || share == 100);
    }

    /**
     * The labels that are on.
     *
     * @param drawn for the request: from 0, inclusive, to 100, exclusive
     */
    public Set<String> active(double drawn) {
        var active = new LinkedHashSet<String>();
        shares.forEach((label, share) -> {
            if (drawn < share) {
                active.add(label);
            }
        });
        return active;
    }
}
