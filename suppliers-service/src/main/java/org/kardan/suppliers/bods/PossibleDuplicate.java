package org.kardan.suppliers.bods;

import java.util.UUID;

/**
 * That an interest may be a stake that is here and says it otherwise; it was not recorded, since both together would be more than anybody
 * states.
 *
 * @param number the statement, from 1
 * @param line the line of the file where it begins
 * @param subject the slug of the organisation that the interest is in
 * @param stake the id of the stake
 * @param message what the two say
 */
public record PossibleDuplicate(long number, long line, String subject, UUID stake, String message) {}
