package org.kardan.suppliers.bulk;

/**
 * What a file says otherwise than it is here, and the import did not touch, since others have recorded, corrected or stated it.
 *
 * @param number the statement or row that says so, from 1
 * @param line the line of the file where that begins, from 1
 * @param subject the slug of the organisation or asset
 * @param field what of it, in the graph's words
 * @param message what is here, what the file says, and why it stays as it is
 */
public record LeftAlone(long number, long line, String subject, String field, String message) {}
