package org.kardan.projects.party;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kardan.kit.error.BadUserInput;
import org.kardan.projects.supplier.Organisation;

/** How a client names parties of a project. */
public record PartyName(Predicate<Party> means) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    /**
     * Reads a name: the id of a party or of its organisation, or the code of a country.
     *
     * @throws BadUserInput naming the argument where it is none of them
     */
    public static PartyName of(String argument, String name) {
        if (COUNTRY.matcher(name).matches()) {
            return new PartyName(party -> name.equals(party.getCountry()));
        }
        if (!ID.matcher(name).matches()) {
            throw new BadUserInput(
                    argument,
                    "it is neither an id nor the code of a country",
                    "give the id of a party or of its organisation, or an ISO 3166-1 alpha-2 code in capitals, for example IR");
        }
        var id = UUID.fromString(name);
        return new PartyName(
                party -> party.getId().equals(id) || Organisation.of(id).equals(party.getOrganisation()));
    }

    /** Those of the parties that it means; a country or an organisation may be a party in several roles. */
    public List<Party> among(List<Party> parties) {
        return parties.stream().filter(means).toList();
    }
}
