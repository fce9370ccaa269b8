package org.kardan.projects.directory;

import org.kardan.projects.fact.Conditions;

/**
 * A whole list, of which a connection is a page.
 *
 * @param type what is listed
 * @param table its table, which conditions call {@code t}
 * @param wanted what holds of all that is on it
 */
public record Listing<T>(Class<T> type, String table, Conditions wanted) {}
