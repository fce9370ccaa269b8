package org.kardan.suppliers.bulk;

/**
 * What is wrong in a file.
 *
 * @param number the statement or row, from 1
 * @param line the line of the file where it begins, from 1
 * @param field where in it, in the format's own words
 * @param message what is wrong, and what would be right
 */
public record ImportProblem(long number, long line, String field, String message) {}
