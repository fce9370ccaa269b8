package org.kardan.gateway.prepared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Progressive overrides ({@code @override(from: …, label: …)}). */
@ConfigMapping(prefix = "kardan.gateway.overrides")
public interface OverridesConfig {
    /**
     * For how many of a hundred requests a label is on: 100 for all, 0 for none, 0.5 for one in two hundred. A label that is not named
     * is off, but for {@code percent(N)}, which says so itself.
     */
    @WithParentName
    Map<String, Double> shares();
}
