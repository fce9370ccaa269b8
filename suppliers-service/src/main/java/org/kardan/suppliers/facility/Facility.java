package org.kardan.suppliers.facility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.search.SearchForm;
import org.kardan.kit.search.SearchWord;

/**
 * A row of a facility list.
 *
 * @param number the row, from 1, without the header
 * @param line the line of the file where it begins, from 1
 * @param listId its id in the list; null where the list has none
 * @param country ISO 3166-1 alpha-2
 * @param place null where no coordinates are given
 * @param sameAs the id or slug of the asset that it is, where whoever prepared the list says so
 */
record Facility(
        long number,
        long line,
        @Nullable String listId,
        String name,
        @Nullable String address,
        String country,
        @Nullable Point place,
        @Nullable String sameAs) {

    /** What tells it apart from the other rows of its source. */
    String key() {
        return listId == null ? sha256(name + '\u001f' + address + '\u001f' + country) : listId;
    }

    /** This row with what it leaves out as it was said before: an empty cell says nothing, and takes nothing back. */
    Facility following(FacilityFields said) {
        return new Facility(
                number,
                line,
                listId,
                name,
                address == null ? said.address() : address,
                country,
                place == null ? said.place() : place,
                sameAs);
    }

    /** What was said before, and what that left out as this row has it. */
    Facility completing(FacilityFields said) {
        return new Facility(
                number,
                line,
                listId,
                said.name(),
                said.address() == null ? address : said.address(),
                said.country() == null ? country : said.country(),
                said.place() == null ? place : said.place(),
                sameAs);
    }

    /** What it says, as one short text. */
    String checksum() {
        return sha256(name + '\u001f' + address + '\u001f' + country + '\u001f' + place + '\u001f' + sameAs);
    }

    /** Its name as a search sees it: the words in no order, so that their order does not matter. */
    static Set<String> words(String name) {
        return SearchForm.words(name).stream()
                .map(SearchWord::form)
                .map(SearchForm::skeleton)
                .collect(Collectors.toSet());
    }

    /** The words as one text that equal names share. */
    static String form(String name) {
        return words(name).stream().sorted().collect(Collectors.joining(" "));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
