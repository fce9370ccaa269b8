package org.kardan.kit.search;

/**
 * A word of a text and its form, so that a match can be shown where it is.
 *
 * @param text the word as it is written
 * @param start its first character in the text, from 0, in UTF-16 units as {@link String#substring(int, int)} counts
 * @param end the place after its last character
 */
public record SearchWord(String text, int start, int end, SearchForm form) {}
