package org.kardan.kit.page;

/**
 * A row that was read for a page, and its place.
 *
 * @param cursor where it stands in the order it was read in
 */
public record Placed<T>(T row, Cursor cursor) {}
