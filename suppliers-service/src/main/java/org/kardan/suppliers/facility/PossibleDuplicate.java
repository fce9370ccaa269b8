package org.kardan.suppliers.facility;

import java.util.List;

/**
 * That a row may be an asset that is here already.
 *
 * @param number the row, from 1
 * @param line the line of the file where it begins
 * @param name the row's name
 * @param asset the slug of the asset
 * @param assetName the asset's name
 * @param score how like the two are, 0..1, by {@link Likeness}
 * @param why what the score rests on
 */
public record PossibleDuplicate(
        long number, long line, String name, String asset, String assetName, double score, List<String> why) {}
